"""Pages of maslikhats and meetings; the deputy's ballot and the tally that refreshes itself."""

from typing import Any

import pytest
from django.test import Client

from akimat.bodies.tests.world import Story, paper
from akimat.law import decide, facts
from akimat.maslikhat.quorum import Presence
from akimat.maslikhat.reads import Electorate
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY
from akimat.register import reads as register
from akimat.territory.tests.pages import at_the_time, page, reader
from akimat.web.accounts import personas

pytestmark = pytest.mark.django_db


def deputy(story: Story, name: str) -> Client:
    """A deputy's browser."""
    personas.make(name, story[f"{name}_person"])
    client = reader()
    assert client.post(f"/demonstration/{name}/").status_code == 302
    return client


def cast(client: Client, story: Story, nominee: str) -> Any:
    return client.post(f"/votes/{story['vote']}/ballot/", {"nominee": str(story[nominee])})


def test_a_maslikhat_shows_seats_deputies_and_vacancies() -> None:
    story = assembly.region(seats=(5, 3, 3))
    text = page(f"/maslikhats/{story['north_maslikhat']}/")
    assert "deputy_0_person" in text
    assert "Vacant seats</dt><dd>2" in text.replace("\n", "").replace("  ", "")


def test_unknown_seats_are_said_not_left_out() -> None:
    story = assembly.region(seats=(None, 3, 3), mandates=0)
    assert "not known" in page(f"/maslikhats/{story['north_maslikhat']}/")
    assert "a quorum cannot be judged" in page(f"/territory/{story['north']}/")


def test_a_meeting_shows_nominees_terms_quorum_and_the_open_vote() -> None:
    story = assembly.voting(present=7)
    text = page(f"/meetings/{story['meeting']}/")
    assert "There is a quorum." in text
    assert "The vote is open" in text and "aigul" in text and "bolat" in text
    assert "Holds" in text.partition("Terms:")[2]


def test_a_closed_vote_shows_the_computed_outcome_and_its_sentence() -> None:
    story = assembly.voting()
    assembly.ballots(story, {"aigul": 5, "bolat": 3})
    assembly.closed(story)
    text = page(f"/meetings/{story['meeting']}/")
    assert "Consent is given to" in text
    assert "Article 87, 4.3" in text
    assert "aigul" in page("/meetings/")
    assert "consent received" in page(f"/posts/{story['north_akim']}/")


def test_as_known_before_the_closing_the_vote_is_open() -> None:
    story = assembly.voting()
    assembly.ballots(story, {"aigul": 5, "bolat": 3})
    number = assembly.closed(story).number
    assert number is not None
    assert "Consent is given to" not in page(f"/meetings/{story['meeting']}/", known=number - 1)


def test_a_recorded_meeting_without_totals_says_what_cannot_be_judged() -> None:
    story = assembly.region(seats=(None, 3, 3), mandates=0)
    assembly.proposed(story)
    assembly.called(story)
    payload = {"meeting": story["meeting"], "present_total": 6}
    document = paper(story["outside"], DAY)
    opened = story.act(
        "maslikhat.open_deputies_meeting", payload, author="registrar", on=DAY, document=document
    )
    text = page(f"/meetings/{story['meeting']}/")
    assert "The quorum cannot be judged." in text
    assert "Not known: the total number of deputies." in text
    assert f"/register/{opened.number}/" in text.partition("The law does not admit")[2].partition("</ul>")[0]


def test_a_meeting_that_was_not_called_yet_is_explained() -> None:
    story = assembly.voting()
    response = reader().get(f"/meetings/{story['meeting']}/", {"on": "2023-09-04"})
    assert response.status_code == 404
    assert f"?on={DAY}" in response.text


def test_a_deputy_casts_a_ballot_and_sees_the_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting()
    with at_the_time(monkeypatch, DAY):
        client = deputy(story, "deputy_1")
        address = f"/meetings/{story['meeting']}/"
        assert "For whom do you vote?" in client.get(address).text
        assert cast(client, story, "aigul").status_code == 302
        last = register.size()
        assert cast(client, story, "aigul").status_code == 302
        assert register.size() == last  # the same ballot is the same receipt
        text = client.get(address).text
    assert "Your ballot is cast for" in text and f"/register/{last}/" in text
    assert "For whom do you vote?" not in text


def test_another_ballot_is_refused_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting()
    with at_the_time(monkeypatch, DAY):
        client = deputy(story, "deputy_1")
        cast(client, story, "aigul")
        response = cast(client, story, "bolat")
    assert response.status_code == 422
    assert "15.1" in response.text.partition("The ballot is not admitted")[2]


def test_whoever_is_absent_is_told_why_there_is_no_ballot(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting(present=7)
    with at_the_time(monkeypatch, DAY):
        text = deputy(story, "deputy_8").get(f"/meetings/{story['meeting']}/").text
    assert "You are not registered as present" in text


def test_a_nominee_who_is_none_is_malformed(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting()
    with at_the_time(monkeypatch, DAY):
        response = deputy(story, "deputy_1").post(f"/votes/{story['vote']}/ballot/", {"nominee": "x"})
    assert response.status_code == 422
    assert "Nothing was entered" in response.text


def test_whoever_is_no_deputy_has_no_ballot(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting()
    story.things["stranger_person"] = story["dana"]
    with at_the_time(monkeypatch, DAY):
        assert cast(deputy(story, "stranger"), story, "aigul").status_code == 403
        assert cast(reader(), story, "aigul").status_code == 302  # to the door


def test_the_tally_answers_304_until_somebody_votes() -> None:
    story = assembly.voting()
    address = f"/votes/{story['vote']}/tally/"
    first = reader().get(address)
    again = reader().get(address, headers={"if-none-match": first["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    assembly.ballot(story, "deputy_1", "aigul")
    assert reader().get(address, headers={"if-none-match": first["ETag"]}).status_code == 200
    assembly.closed(story)
    assert reader().get(address)["HX-Refresh"] == "true"


CASE: dict[type, object] = {
    facts.Actor: facts.Actor("chair", "maslikhat_chair", "north", "region", held=True, acting=False),
    facts.MeetingRegion: facts.MeetingRegion("north"),
    facts.Gathering: facts.Gathering(called=True, open=False, strangers=0),
    facts.Entering: facts.Entering(
        holds=True,
        delegated=False,
        decides=False,
        signed_original=False,
        recorded=False,
        on=DAY,
        recorded_on=DAY,
        late_reason_given=False,
        issuer_desk_since=None,
        document_complete=False,
    ),
}


@pytest.mark.parametrize("total", [3, 9, 10, 11, 250])
def test_the_number_needed_is_what_the_law_demands(total: int) -> None:
    needed = Presence(Electorate(1, 1, total, 0), None, total).needed
    assert needed is not None
    for present, enough in ((needed, True), (needed - 1, False)):
        quorum = {facts.Quorum: facts.Quorum(present, total)}
        assert decide("maslikhat.open_deputies_meeting", DAY, CASE | quorum).permitted is enough
