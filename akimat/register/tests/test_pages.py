"""Pages of the register that show: lists, one act, refusals, attachments."""

from io import BytesIO
from typing import Any

import pytest

from akimat import law
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, paper
from akimat.maslikhat.tests import assembly
from akimat.register import attachments, reads
from akimat.register.errors import Refused
from akimat.register.tests.pages import signed_in, stranger, text

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def test_the_list_names_each_act_and_whose_it_is() -> None:
    story = world.country()
    page = text(stranger().get("/register/"))
    assert "Create a post: south_akim, south_akimat" in page
    assert "Head of the apparatus" in page
    only = text(stranger().get("/register/?kind=bodies.found_register"))
    assert "1 act" in only and "Key of the installation" in only
    assert "No act matches" in text(stranger().get(f"/register/?author={story['president']}"))


@pytest.mark.parametrize("author", ["x", "0" * 36, "law", "%00"])
def test_a_senseless_filter_finds_nothing_and_breaks_nothing(author: str) -> None:
    world.found()
    assert stranger().get(f"/register/?author={author}&kind={author}&page={author}").status_code == 200


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_act_of_a_whole_story_has_its_page(lang: str, django_assert_max_num_queries: Any) -> None:
    story = assembly.voting()
    assembly.ballots(story, {"aigul": 6, "bolat": 3})
    assembly.closed(story)
    assembly.appointed(story, "aigul")
    client = stranger(lang)
    kinds = {each.body["kind"]: each.number for each in reads.walk()}
    for kind, number in kinds.items():
        with django_assert_max_num_queries(MOST_QUERIES):
            response = client.get(f"/register/{number}/")
        assert response.status_code == 200, kind


def test_an_act_says_what_was_checked_and_what_was_not() -> None:
    story = assembly.region()
    assembly.proposed(story)
    page = text(stranger().get(f"/register/{reads.size()}/"))
    assert "On what basis: what was checked" in page
    assert "Constitution of 1995, Article 87, 4.2" in page and "Holds" in page
    assembly.called(story)
    assert law.holes("maslikhat.call_deputies_meeting", assembly.DAY)
    page = text(stranger().get(f"/register/{reads.size()}/"))
    assert "Not checked here" in page and "not built here yet" in page


def test_a_recorded_act_against_the_law_says_so() -> None:
    story = world.country()
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    document = paper(story["outside"], world.date(2023, 9, 5))
    story.act(
        "bodies.appoint_akim", payload, author="registrar", on=world.date(2023, 9, 5), document=document
    )
    page = text(stranger().get(f"/register/{reads.size()}/"))
    assert "The law does not admit this act. It is recorded" in page
    assert "decree, № 1" in page and "https://example.org/decree" in page


def test_a_late_entry_is_seen_to_be_late() -> None:
    story = world.found()
    story.act(
        "bodies.register_person",
        {"names": world.names("Late")},
        author="registrar",
        on=FOUNDED,
        recorded_on=world.date(2022, 6, 20),
        late_reason="illness",
    )
    page = text(stranger().get(f"/register/{reads.size()}/"))
    assert "entered late" in page and "illness" in page
    assert "entered late" in text(stranger().get("/register/"))


def test_what_the_law_caused_and_what_was_corrected_are_linked() -> None:
    story = world.found()
    wrong = story.act(
        "bodies.register_person", {"names": world.names("Wrnog")}, author="registrar", on=FOUNDED
    )
    story.act(
        "register.correct_entry",
        {"entry": wrong.act, "payload": {"names": world.names("Right")}, "reason": "slip"},
        author="registrar",
        on=FOUNDED,
    )
    page = text(stranger().get(f"/register/{wrong.number}/"))
    assert "This entry was corrected or voided" in page and "Corrections of this entry" in page
    assert "The entry that it corrects" in text(stranger().get(f"/register/{reads.size() - 1}/"))
    assert "By which it was caused" in text(stranger().get(f"/register/{reads.size()}/"))


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_no_such_act(number: str) -> None:
    world.found()
    assert stranger().get(f"/register/{number}/").status_code == 404


def test_refusals_are_counted_for_all_and_told_whole_to_the_author() -> None:
    story = assembly.region()
    with pytest.raises(Refused):
        assembly.proposed(story, nominees=["aigul"])
    page = text(stranger().get("/refusals/"))
    assert "Art. 87(4) of the Constitution of 1995" in page and "at least two" in page
    assert "aigul" not in page
    assert "aigul" in text(signed_in(story["president_person"]).get("/refusals/"))


def test_a_public_attachment_is_given_and_never_shown_in_the_page() -> None:
    world.found()
    sha256 = attachments.store(BytesIO(b"<b>scan</b>"), name="скан.html", media_type="text/html", public=True)
    response = stranger().get(f"/attachments/{sha256}/")
    assert b"".join(response.streaming_content) == b"<b>scan</b>"  # type: ignore[attr-defined]
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment;")
    closed = attachments.store(BytesIO(b"x"), name="x", media_type="", public=False)
    assert stranger().get(f"/attachments/{closed}/").status_code == 403
    assert stranger().get("/attachments/none/").status_code == 404


@pytest.mark.parametrize("address", ["/register/", "/register/2/", "/refusals/", "/acts/new/"])
def test_a_page_asks_the_database_little(address: str, django_assert_max_num_queries: Any) -> None:
    assembly.voting()
    with django_assert_max_num_queries(MOST_QUERIES):
        assert stranger().get(address).status_code == 200
