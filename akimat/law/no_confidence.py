"""Plain logic of no confidence and of votes at sessions; each edition binds it to a sentence of its own."""

from dataclasses import dataclass

from akimat.law.facts import TOP_LEVEL, Actor, Addressing, Motion, QuestionCount, Signed
from akimat.law.measures import at_least, majority
from akimat.law.unknown import all_of

PRESIDING = ("maslikhat_chair", "maslikhat_secretary")
LOWER = ("city_of_district_significance", "settlement", "village", "rural_district")
"""Ranks of units without a maslikhat of their own, whose akims a community assembly may question."""
OF_ALL = ("decision", "akim_report")
"""Questions that want the majority of the total number, as decisions do unless the law says otherwise."""
OF_PRESENT = ("procedural", "closed_sitting", "mandate")
APPROVAL = "akim_report"


@dataclass(frozen=True)
class Counted:
    """The mandates whose signatures count."""

    mandates: tuple[str, ...]


def deputies_act(actor: Actor) -> bool:
    """A deputy, or whoever presides and enters what deputies signed on paper."""
    return actor.office in ("deputy", *PRESIDING)


def in_time(signatures: tuple[Signed, ...], working_days: int) -> Counted:
    """Signatures given within so many working days, of mandates in force."""
    return Counted(
        tuple(
            signed.mandate
            for signed in signatures
            if all_of(
                lambda signed=signed: signed.in_force,  # type: ignore[misc]
                lambda signed=signed: signed.working_days <= working_days,  # type: ignore[misc]
            )
        )
    )


def one_fifth(motion: Motion) -> bool:
    return at_least(motion.initiators, 1, 5, of=motion.deputies_total)


def by_majority_of_all(count: QuestionCount) -> str | None:
    """No confidence by more than half of all deputies; absent and abstaining count as not for."""
    if count.question_sort != "no_confidence":
        return None
    return "Expressed" if majority(count.votes_for, of=count.deputies_total) else "NotExpressed"


def by_two_thirds_of_all(count: QuestionCount) -> str | None:
    """No confidence by two thirds of all deputies."""
    if count.question_sort != "no_confidence":
        return None
    enough = at_least(count.votes_for, 2, 3, of=count.deputies_total)
    return "Expressed" if enough else "NotExpressed"


def decided_by_all(count: QuestionCount) -> str | None:
    """Decisions and approvals of reports: more than half of all deputies; no casting vote replaces them."""
    if count.question_sort not in OF_ALL:
        return None
    return _word(count.question_sort, majority(count.votes_for, of=count.deputies_total))


def decided_by_present(count: QuestionCount, *sorts: str) -> str | None:
    """More than half of those present; silent where for and against are equal, which the chair decides."""
    if count.question_sort not in sorts:
        return None
    if count.votes_for == count.votes_against:
        return None
    return _word(count.question_sort, majority(count.votes_for, of=count.present))


def decided_by_chair(count: QuestionCount) -> str | None:
    """Equal votes among those present: the vote of whoever presides decides."""
    if count.question_sort not in OF_PRESENT:
        return None
    if count.votes_for != count.votes_against:
        return None
    chair_for = bool(count.chair_for)
    return _word(count.question_sort, chair_for)


def _word(sort: str, adopted: bool) -> str:
    if sort == APPROVAL:
        return "Approved" if adopted else "NotApproved"
    return "Adopted" if adopted else "NotAdopted"


def addressed_by_rank(sending: Addressing) -> bool:
    """The President for akims of the top level, the akim directly above for all others."""
    if sending.akim_rank in TOP_LEVEL:
        return sending.addressee_office == "president"
    return sending.addressee_is_superior
