"""The live session: what the screens show agrees, a ballot gets one definite answer, nothing goes back."""

from typing import Any

import pytest
from django.test import Client

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import Story
from akimat.maslikhat import pulse, question, reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY
from akimat.maslikhat.tests.test_pages import deputy
from akimat.register import reads as register
from akimat.territory.tests.pages import at_the_time, page, reader
from akimat.web.accounts import personas

pytestmark = pytest.mark.django_db
SCRIPT = {"hx-request": "true"}


@pytest.fixture(autouse=True)
def _nothing_known() -> None:
    pulse.copies.forget()


def asked() -> Story:
    """A vote whose question was put in words."""
    story = assembly.voting(ask=False)
    assembly.vote_opened(story, question=True)
    return story


def digest(story: Story) -> str:
    row = reads.votes_of(story["meeting"]).last()
    assert row is not None
    found = question.digest(row.question, row.nominees)
    assert found is not None
    return found


def cast(client: Client, story: Story, nominee: str, **more: str) -> Any:
    form = {"nominee": str(story[nominee]), "question": digest(story)} | more
    return client.post(f"/votes/{story['vote']}/ballot/", form, headers=SCRIPT)


def test_a_ballot_on_the_text_that_was_seen() -> None:
    story = asked()
    assembly.ballot(story, "deputy_0", "aigul", question=digest(story))
    assert reads.ballots_of(story["vote"]).count() == 1


@pytest.mark.parametrize("seen", [None, "0" * 64])
def test_a_ballot_on_another_text(seen: str | None) -> None:
    story = asked()
    with refused("7", "maslikhat.cast_ballot", "house"):
        assembly.ballot(story, "deputy_0", "aigul", question=seen)


def test_the_hash_is_of_the_text_and_of_the_nominees() -> None:
    story = asked()
    row = reads.votes_of(story["meeting"]).last()
    assert row is not None and row.question is not None
    ours = digest(story)
    assert question.digest(row.question, list(reversed(row.nominees))) == ours
    assert question.digest(row.question | {"ru": "?"}, row.nominees) != ours
    assert question.digest(row.question, row.nominees[:1]) != ours


def test_whoever_left_votes_no_more_and_whoever_came_back_does() -> None:
    story = assembly.voting(present=9)
    leaving = {"meeting": story["meeting"], "mandate": story["deputy_0"]}
    story.act("maslikhat.register_departure", leaving, author="chair", on=DAY)
    with refused("16.1", "maslikhat.cast_ballot", "decree_912_2022"):
        assembly.ballot(story, "deputy_0", "aigul")
    with refused("8.2", "maslikhat.register_departure", "house"):
        story.act("maslikhat.register_departure", leaving, author="chair", on=DAY)
    assembly.closed(story)
    story.act("maslikhat.register_presence", leaving, author="chair", on=DAY)
    assert reads.attendance(story["meeting"], DAY).present == 9


def test_too_many_have_left_for_a_vote() -> None:
    story = assembly.voting(present=6, ask=False)
    leaving = {"meeting": story["meeting"], "mandate": story["deputy_0"]}
    story.act("maslikhat.register_departure", leaving, author="chair", on=DAY)
    with refused("13.2", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story)


def test_a_voter_who_says_that_he_is_elsewhere() -> None:
    story = assembly.voting()
    with refused("16.1", "maslikhat.cast_ballot", "decree_912_2022"):
        assembly.ballot(story, "deputy_0", "aigul", elsewhere=True)


def test_two_devices_one_ballot_one_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    story = asked()
    with at_the_time(monkeypatch, DAY):
        one, other = deputy(story, "deputy_1"), deputy(story, "deputy_1")
        first = cast(one, story, "aigul")
        number = register.size()
        again = cast(other, story, "aigul")
        against = cast(other, story, "bolat")
    assert first.status_code == again.status_code == 200
    assert first.text == again.text and f'data-receipt="{number}"' in first.text
    assert against.status_code == 422 and "data-refused" in against.text
    assert register.size() == number and reads.ballots_of(story["vote"]).count() == 1


def test_after_the_close_a_device_that_comes_back_learns_what_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    story = asked()
    with at_the_time(monkeypatch, DAY):
        in_time, late = deputy(story, "deputy_1"), deputy(story, "deputy_2")
        receipt = cast(in_time, story, "aigul").text
        assembly.closed(story)
        assert cast(in_time, story, "aigul").text == receipt
        refusal = cast(late, story, "aigul")
        shown = page(f"/meetings/{story['meeting']}/phone/", late)
    assert refusal.status_code == 422
    assert "Your vote is not in the register." in shown


def test_the_phone_asks_one_question_and_then_shows_the_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    story = asked()
    address = f"/meetings/{story['meeting']}/phone/"
    with at_the_time(monkeypatch, DAY):
        client = deputy(story, "deputy_1")
        before = page(address, client)
        cast(client, story, "aigul")
        after = page(address, client)
    assert "Your vote is not in the register." in before and digest(story) in before
    assert "Your vote is in the register." in after and "data-ballot" not in after


def test_the_hall_shows_both_languages_and_only_counts_ballots_while_the_vote_is_open() -> None:
    story = asked()
    assembly.ballot(story, "deputy_0", "aigul", question=digest(story))
    address = f"/meetings/{story['meeting']}/hall/"
    text = page(address)
    assert "Идёт голосование" in text and "Дауыс беру жүріп жатыр" in text
    assert '<span data-live="ballots">1</span>' in text and "result-lines" not in text
    assembly.closed(story)
    assert "result-lines" in page(address)


def chairman(story: Story) -> Client:
    personas.make("chairman", story["chairman"])
    client = reader()
    client.post("/demonstration/chairman/")
    return client


def test_the_chair_leads_a_meeting_from_the_roll_to_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    address = f"/meetings/{story['meeting']}/chair/"
    here = [str(story[f"deputy_{number}"]) for number in range(8)]
    with at_the_time(monkeypatch, DAY):
        client = chairman(story)
        few = client.post(address, {"step": "open_deputies_meeting", "present": here[:5]})
        assert few.status_code == 422 and "9.4" in few.text
        steps: list[dict[str, Any]] = [
            {"step": "open_deputies_meeting", "present": here},
            {"step": "register_presence", "mandate": str(story["deputy_8"])},
            {"step": "open_consent_vote", "method": "electronic"},
        ]
        for number, step in enumerate(steps):
            if number == 2:
                early = client.post(address, step)
                assert early.status_code == 422 and "11.3" in early.text
                assembly.prepare(story)
            assert client.post(address, step).status_code == 302
        vote = reads.votes_of(story["meeting"]).last()
        assert vote is not None and vote.question is not None
        story.things["vote"] = vote.thing_id
        cast(deputy(story, "deputy_8"), story, "aigul")
        assert client.post(address, {"step": "close_consent_vote"}).status_code == 302
        assert "Consent is given to" in page(address, client)


def test_nobody_else_leads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    story = assembly.voting()
    address = f"/meetings/{story['meeting']}/chair/"
    with at_the_time(monkeypatch, DAY):
        client = deputy(story, "deputy_1")
        assert "You do not preside here" in page(address, client)
        assert client.post(address, {"step": "close_consent_vote"}).status_code == 403


def beat(story: Story, seen: str = "") -> Any:
    return reader().get(f"/meetings/{story['meeting']}/pulse/", headers={"if-none-match": seen})


def test_the_pulse_is_304_until_something_changes() -> None:
    story = assembly.voting()
    first = beat(story)
    assert first.json()["ballots"] == 0 and beat(story, first["ETag"]).status_code == 304
    assembly.ballot(story, "deputy_0", "aigul")
    pulse.copies.forget()
    assert beat(story, first["ETag"]).json()["ballots"] == 1


def test_an_older_copy_is_never_shown_to_a_screen_that_knows_more() -> None:
    """Two workers, two copies: the one behind asks the database before it answers."""
    story = assembly.voting()
    beat(story)  # this worker's copy holds no ballot, and is fresh
    assembly.ballot(story, "deputy_0", "aigul")
    ahead = pulse.read(story["meeting"])
    assert ahead is not None and ahead.ballots == 1
    assert beat(story).json()["ballots"] == 0
    assert beat(story, ahead.tag).status_code == 304


def test_a_screen_is_told_no_more_ballots_than_are_stored() -> None:
    story = assembly.voting()
    made_up = pulse.Pulse("voting", str(story["vote"]), 1, 500, 9).tag
    assert beat(story, made_up).json()["ballots"] == 0


def test_no_such_meeting() -> None:
    story = assembly.voting()
    assert reader().get(f"/meetings/{story['north']}/pulse/").status_code == 404
    assert reader().get(f"/meetings/{story['north']}/hall/").status_code == 404
