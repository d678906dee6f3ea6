"""Pages where acts are done: what is open, the form of an act, rows, ticks, prepared acts, corrections."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.maslikhat.tests import assembly
from akimat.register import clock, reads
from akimat.register.models import PreparedAct
from akimat.register.tests.pages import signed_in, stranger, text

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 5)


@pytest.fixture(autouse=True)
def _in_the_story() -> Any:
    with clock.telling_on(DAY):
        yield


def envelope(author: Any, **changes: Any) -> dict[str, Any]:
    """What surrounds an act in a form."""
    return {"author": str(author), "on": "2023-09-05", "key": str(uuid4()), "step": "perform", **changes}


def names(text_: str) -> dict[str, str]:
    return {f"names_{lang}": text_ for lang in ("kk", "ru", "en")}


@pytest.fixture
def story() -> Story:
    return world.country()


@pytest.fixture
def registrar(story: Story) -> Client:
    return signed_in(story["registrar_person"])


PERSON = "/acts/new/bodies.register_person/"


def test_what_a_post_opens_is_a_link_and_the_rest_says_who_may(story: Story, registrar: Client) -> None:
    response = registrar.get("/acts/new/")
    page = response.content.decode()
    assert f'href="{PERSON}"' in page
    assert 'href="/acts/new/bodies.appoint_akim/"' not in page
    assert "by the President" in text(response)
    assert "Sign in to do an act" in text(stranger().get("/acts/new/"))


def test_a_stranger_is_asked_to_sign_in() -> None:
    response = stranger().get(PERSON)
    assert response.status_code == 302 and response["Location"].startswith("/account/sign-in/")


def test_looking_enters_nothing_performing_does(story: Story, registrar: Client) -> None:
    before = reads.size()
    looked = registrar.post(PERSON, envelope(story["registrar"], **names("New"), step="look"))
    assert "the law admits this act" in text(looked) and reads.size() == before
    done = registrar.post(PERSON, envelope(story["registrar"], **names("New")))
    assert done["Location"] == f"/register/{before + 1}/"


def test_sent_twice_it_is_one_act(story: Story, registrar: Client) -> None:
    form = envelope(story["registrar"], **names("Once"))
    assert registrar.post(PERSON, form)["Location"] == registrar.post(PERSON, form)["Location"]
    other = registrar.post(PERSON, form | names("Other"))
    assert other.status_code == 422 and "key was already used" in text(other)
    assert form["key"] not in other.content.decode(), "the form comes back with a fresh key"


def test_a_refusal_says_which_sentence(story: Story) -> None:
    client = signed_in(story["president_person"])
    form = envelope(story["president"], post=str(story["north_akim"]), person=str(story["aigul"]))
    refused = client.post("/acts/new/bodies.appoint_akim/", form)
    assert refused.status_code == 422
    assert "The law does not admit this act" in text(refused) and "Article 87, 4.1" in text(refused)


def test_a_missing_field_is_said_beside_it(story: Story, registrar: Client) -> None:
    response = registrar.post(PERSON, envelope(story["registrar"], names_ru="Only Russian"))
    assert response.status_code == 422
    assert response.content.count(b"field-wrong") == 2


def test_a_link_fills_the_form(story: Story, registrar: Client) -> None:
    page = registrar.get(f"/acts/new/bodies.enter_holder/?post={story['north_akim']}&nonsense=1")
    assert f'value="{story["north_akim"]}" selected' in page.content.decode()


def test_rows_take_the_place_of_json() -> None:
    story = assembly.voting(method="protocol")
    client = signed_in(story["chairman"])
    address = "/acts/new/maslikhat.record_count/"
    rows = {
        "totals-TOTAL_FORMS": "6",
        "totals-INITIAL_FORMS": "0",
        "totals-1-nominee": str(story["aigul"]),
        "totals-1-votes": "6",
        "totals-3-nominee": str(story["bolat"]),
        "totals-3-votes": "3",
    }
    counts = {"vote": str(story["vote"]), "invalid": "0", "took_part": "9", "present": "9"}
    form = envelope(story["chair"], **counts, commission_members="3", **rows)
    more = client.post(address, form | {"step": "more:totals"})
    assert b'name="totals-11-votes"' in more.content and b'value="6"' in more.content
    wrong = client.post(address, form | {"totals-3-votes": "-3"})
    assert wrong.status_code == 422 and b"field-wrong" in wrong.content
    done = client.post(address, form)
    written = reads.numbered(int(done["Location"].split("/")[2]))
    assert written and [each["votes"] for each in written.body["payload"]["totals"]] == [6, 3]


def test_all_deputies_are_ticked_with_one_button() -> None:
    story = assembly.region(seats=(5, 5, 5), mandates=15)
    assembly.proposed(story)
    assembly.called(story)
    client = signed_in(story["chairman"])
    address = "/acts/new/maslikhat.open_deputies_meeting/"
    everybody = [str(story[f"deputy_{number}"]) for number in range(15)]
    form = envelope(story["chair"], meeting=str(story["meeting"]), present_offered=everybody)
    ticked = client.post(address, form | {"step": "all:present"})
    assert ticked.content.count(b" checked") == 15
    assert "Tick all 15" in text(ticked)
    assert client.post(address, form | {"present": everybody}).status_code == 302


def test_a_scan_is_kept_while_the_form_comes_back(story: Story, registrar: Client) -> None:
    from io import BytesIO

    scan = BytesIO(b"signed")
    scan.name = "scan.pdf"
    paper = {"form": "order", "number": "5", "signed_on": "2023-09-05", "original": "archive", "scan": scan}
    looked = registrar.post(PERSON, envelope(story["registrar"], **names("New"), **paper, step="look"))
    kept = looked.context["envelope"]["scan_stored"].value()
    assert len(kept) == 64
    again = {**paper, "scan_stored": kept}
    del again["scan"]
    done = registrar.post(PERSON, envelope(story["registrar"], **names("New"), **again))
    written = reads.numbered(int(done["Location"].split("/")[2]))
    assert written and written.body["document"]["attachment"] == kept


def test_a_paper_is_given_whole(story: Story, registrar: Client) -> None:
    form = envelope(story["registrar"], **names("New"), number="5")
    assert registrar.post(PERSON, form).content.count(b"field-wrong") == 3


def test_prepared_performed_and_thrown_away(story: Story, registrar: Client) -> None:
    form = envelope(story["registrar"], **names("Prepared"), step="prepare")
    first, second = (registrar.post(PERSON, form)["Location"] for _ in range(2))
    assert "Register a person" in text(registrar.get("/acts/prepared/"))
    assert "As of now the law admits this act" in text(registrar.get(first))
    assert signed_in(story["aigul"]).get(first).status_code == 404, "private to the office"
    before = reads.size()
    assert registrar.post(f"{first}perform/", {"step": "discard"})["Location"] == "/acts/prepared/"
    done = registrar.post(f"{second}perform/", {"step": "perform"})
    assert done["Location"] == f"/register/{before + 1}/"
    assert not PreparedAct.objects.exists()


def test_a_prepared_act_can_be_changed(story: Story, registrar: Client) -> None:
    registrar.post(PERSON, envelope(story["registrar"], **names("Draft"), step="prepare"))
    draft = PreparedAct.objects.get()
    assert b'value="Draft"' in registrar.get(f"{PERSON}?prepared={draft.pk}").content
    assert registrar.get(f"{PERSON}?prepared={uuid4()}").status_code == 404
    assert registrar.get(f"{PERSON}?prepared=x").status_code == 404


def test_a_slip_of_the_pen_is_corrected_in_the_form_of_the_entry(story: Story, registrar: Client) -> None:
    number = int(
        registrar.post(PERSON, envelope(story["registrar"], **names("Wrnog")))["Location"].split("/")[2]
    )
    assert f"/register/{number}/correct/" in registrar.get(f"/register/{number}/").content.decode()
    form = registrar.get(f"/register/{number}/correct/")
    assert b'value="Wrnog"' in form.content
    done = registrar.post(
        f"/register/{number}/correct/", envelope(story["registrar"], **names("Right"), reason="slip")
    )
    assert done.status_code == 302
    corrected = reads.numbered(reads.size())
    assert corrected and corrected.body["payload"]["names"]["ru"] == "Right"


def test_an_entry_is_voided_by_its_number(story: Story, registrar: Client) -> None:
    number = int(
        registrar.post(PERSON, envelope(story["registrar"], **names("Twice")))["Location"].split("/")[2]
    )
    address = "/acts/new/register.void_entry/"
    assert f'value="{number}"' in registrar.get(f"{address}?entry={number}").content.decode()
    unknown = registrar.post(address, envelope(story["registrar"], entry="99999", reason="twice"))
    assert "No act has the number" in text(unknown)
    assert (
        registrar.post(address, envelope(story["registrar"], entry=str(number), reason="twice")).status_code
        == 302
    )


def test_whoever_holds_nothing_is_told_so(story: Story) -> None:
    page = text(signed_in(story["aigul"]).get(PERSON))
    assert "You hold no post here today" in page


def test_a_clerk_sees_what_is_delegated() -> None:
    clerk = {"person": world.names("Clerk"), "kinds": ["bodies.register_person"]}
    story = world.found(clerks=[clerk])
    client = signed_in(next(thing for name, thing in story.things.items() if name.startswith("clerk_")))
    page = client.get("/acts/new/").content.decode()
    assert f'href="{PERSON}"' in page and 'href="/acts/new/bodies.create_body/"' not in page


def test_a_deputy_votes_from_the_form() -> None:
    story = assembly.voting()
    client = signed_in(story["deputy_0_person"])
    assert 'href="/acts/new/maslikhat.cast_ballot/"' in client.get("/acts/new/").content.decode()
    form = envelope(story["deputy_0"], vote=str(story["vote"]), nominee=str(story["aigul"]))
    assert client.post("/acts/new/maslikhat.cast_ballot/", form).status_code == 302


def test_every_kind_has_a_form(story: Story, registrar: Client) -> None:
    from akimat.register import act as acts

    for cls in acts.kinds():
        expected = 302 if cls.kind == "register.correct_entry" else 200
        assert registrar.get(f"/acts/new/{cls.kind}/").status_code == expected, cls.kind
    assert registrar.get("/acts/new/no.such_kind/").status_code == 404


@pytest.mark.parametrize("step", ["more:totals", "more:x", "all:x", "all:", "nonsense", "look"])
def test_senseless_forms_do_not_break(story: Story, registrar: Client, step: str) -> None:
    form = {
        "step": step,
        "totals-TOTAL_FORMS": "99999999999999999999",
        "totals-INITIAL_FORMS": "x",
        "author": "x",
    }
    for kind in ("maslikhat.record_count", "bodies.register_person", "maslikhat.open_deputies_meeting"):
        assert registrar.post(f"/acts/new/{kind}/", form).status_code in (200, 422)
