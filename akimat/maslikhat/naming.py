"""How mandates, proposals, meetings and votes are called, and offered in forms."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from akimat.bodies import reads as bodies
from akimat.maslikhat.models import (
    BallotCast,
    Mandate,
    Meeting,
    Presence,
    Proposal,
    RepeatOrder,
    SecondBallot,
    Vote,
    Withdrawal,
)
from akimat.register.naming import Named, chooses, names
from akimat.territory import reads as territory
from akimat.territory.as_of import standing
from akimat.territory.pages import page

SHORT = "%d.%m.%Y"


@names("maslikhat.mandate")
def mandate_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = list(Mandate.objects.filter(thing__in=things, voided_act=None))
    people = bodies.person_names([row.person_id for row in rows], lang)
    maslikhats = bodies.body_names([row.body_id for row in rows], lang)
    return {
        row.thing_id: Named(
            f"{people[row.person_id]}, {maslikhats[row.body_id]}", page("bodies:person", row.person_id)
        )
        for row in rows
    }


@names("maslikhat.proposal")
def proposal_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = list(Proposal.objects.filter(thing__in=things, voided_act=None))
    posts = bodies.post_names([row.post_id for row in rows], lang)
    with override(lang):
        said = _("Nominees: %(post)s, %(day)s")
    return {
        row.thing_id: Named(
            said % {"post": posts[row.post_id], "day": f"{row.since:{SHORT}}"},
            page("bodies:post", row.post_id),
        )
        for row in rows
    }


@names("maslikhat.meeting")
def meeting_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Meeting.objects.filter(thing__in=things, until=None, voided_act=None)
    return {
        meeting: Named(text, page("maslikhat:meeting", meeting)) for meeting, text in _meetings(rows, lang)
    }


@names("maslikhat.vote")
def vote_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = list(Vote.objects.filter(thing__in=things, voided_act=None))
    return {
        vote: Named(text, page("maslikhat:meeting", row.meeting_id))
        for row, (vote, text) in zip(rows, _votes(rows, lang), strict=True)
    }


@names("maslikhat.presence")
def presence_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Presence.objects.filter(thing__in=things, voided_act=None).values_list("thing_id", "mandate_id")
    return _as_mandates(dict(rows), lang)


@names("maslikhat.ballot")
def ballot_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = BallotCast.objects.filter(thing__in=things, voided_act=None).values_list("thing_id", "mandate_id")
    return _as_mandates(dict(rows), lang)


@names("maslikhat.second_ballot")
def second_ballot_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = dict(
        SecondBallot.objects.filter(thing__in=things, voided_act=None).values_list("thing_id", "meeting_id")
    )
    meetings = meeting_names(list(rows.values()), lang)
    return {decision: meetings[meeting] for decision, meeting in rows.items() if meeting in meetings}


@names("maslikhat.withdrawal")
def withdrawal_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Withdrawal.objects.filter(thing__in=things, voided_act=None).values_list("thing_id", "nominee_id")
    people = bodies.person_names([nominee for _thing, nominee in rows], lang)
    return {thing: Named(people[nominee]) for thing, nominee in rows if nominee in people}


@names("maslikhat.repeat_order")
def repeat_order_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = dict(
        RepeatOrder.objects.filter(thing__in=things, voided_act=None).values_list("thing_id", "meeting_id")
    )
    meetings = meeting_names(list(rows.values()), lang)
    return {order: meetings[meeting] for order, meeting in rows.items() if meeting in meetings}


@chooses("maslikhat.mandate")
def mandate_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    things = list(standing(Mandate, on).values_list("thing_id", flat=True))
    pairs = [(thing, named.text) for thing, named in mandate_names(things, lang).items()]
    return sorted(pairs, key=lambda pair: territory.alphabetical(pair[1]))


@chooses("maslikhat.proposal")
def proposal_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    things = list(standing(Proposal, on).order_by("-since").values_list("thing_id", flat=True))
    named = proposal_names(things, lang)
    return [(thing, named[thing].text) for thing in things]


@chooses("maslikhat.meeting")
def meeting_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    return _meetings(standing(Meeting, on).exclude(state="closed").order_by("-held_on"), lang)


@chooses("maslikhat.vote")
def vote_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    return _votes(standing(Vote, on).order_by("-since"), lang)


def _meetings(rows: Iterable[Meeting], lang: str) -> list[tuple[UUID, str]]:
    rows = list(rows)
    regions = territory.unit_names([row.region_id for row in rows], lang)
    with override(lang):
        said = _("Meeting of deputies: %(region)s, %(day)s")
    return [
        (row.thing_id, said % {"region": regions[row.region_id], "day": f"{row.held_on:{SHORT}}"})
        for row in rows
    ]


def _votes(rows: Iterable[Vote], lang: str) -> list[tuple[UUID, str]]:
    rows = list(rows)
    posts = bodies.post_names([row.post_id for row in rows], lang)
    with override(lang):
        said = _("Vote of consent: %(post)s, %(day)s")
    return [
        (row.thing_id, said % {"post": posts[row.post_id], "day": f"{row.since:{SHORT}}"}) for row in rows
    ]


def _as_mandates(rows: dict[UUID, UUID], lang: str) -> dict[UUID, Named]:
    mandates = mandate_names(list(rows.values()), lang)
    return {thing: mandates[mandate] for thing, mandate in rows.items() if mandate in mandates}
