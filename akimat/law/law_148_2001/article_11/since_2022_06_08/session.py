"""Art. 11: quorum, majority, breaks, closed sittings."""

from akimat.law import no_confidence
from akimat.law.facts import Break, PaperSigning, QuestionCount, Quorum
from akimat.law.language import LATE, edition
from akimat.law.measures import at_least

p = edition(__name__)


@p.condition("3.1", on=("maslikhat.open_session", "maslikhat.put_to_vote"), cure="maslikhat.note_attendance")
def two_thirds_are_present(quorum: Quorum) -> bool:
    """присутствует не менее двух третей от общего числа депутатов"""
    return at_least(quorum.present, 2, 3, of=quorum.deputies_total)


@p.definition("3.2", on="maslikhat.close_question", name="result")
def the_majority_of_all(count: QuestionCount) -> str | None:
    """большинством от общего числа депутатов"""
    return no_confidence.decided_by_all(count)


@p.condition("3.2", on="maslikhat.sign_decision", cure="maslikhat.close_question")
def it_was_adopted(signing: PaperSigning) -> bool:
    """Решение принимают большинством от общего числа депутатов"""
    return signing.adopted


@p.condition("4", on="maslikhat.break_session", grade=LATE)
def not_longer_than_fifteen_days(pause: Break) -> bool:
    """не более чем на 15 календарных дней"""
    return pause.days <= 15


@p.definition("6", on="maslikhat.close_question", name="result")
def a_closed_sitting_by_those_present(count: QuestionCount) -> str | None:
    """за это большинство присутствующих"""
    return no_confidence.decided_by_present(count, "closed_sitting")


p.leaves_to("6", open="maslikhat", quote="по предложению председателя или одной трети присутствующих")
