"""`akimat act`: the generic door in a terminal, with the exit codes on which a script relies."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import clock, reads
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal

DONE, MALFORMED, REFUSED, BROKEN = 0, 2, 3, 4
PERSON = {"names": world.names("Erlan")}
PASSWORD = "a long password of a registrar"


@pytest.fixture
def story(committing_database: TestDatabase) -> Story:
    return world.country()


@pytest.fixture
def here(committing_database: TestDatabase) -> Terminal:
    return Terminal(committing_database)


def words(author: object = "registrar", on: object = None) -> tuple[object, ...]:
    return ("--on", on or clock.today(), "--author", author)


def test_an_act_by_the_code_of_a_post(story: Story, here: Terminal) -> None:
    done = here.act("bodies.register_person", PERSON, *words())
    assert done.exit_code == DONE, done.output
    number, written = reads.size(), reads.numbered(reads.size())
    assert done.output.startswith(f"№ {number}") and "person: " in done.output
    assert written and written.body["author"] == str(story["registrar"])
    assert written.body["by"] == str(story["registrar_person"])


def test_an_act_by_the_identifier_of_a_post(story: Story, here: Terminal) -> None:
    done = here.act("bodies.register_person", PERSON, *words(story["registrar"]), "--json")
    assert done.exit_code == DONE, done.output
    receipt = json.loads(done.stdout)
    assert (receipt["number"], receipt["repeated"]) == (reads.size(), False)
    assert set(receipt["made"]) == {"person"}


def test_the_installed_command(story: Story, here: Terminal) -> None:
    options = ("--payload", "-", *words())
    done = here.starts("act", "bodies.register_person", *options, stdin=json.dumps(PERSON))
    assert (done.returncode, done.stdout.startswith("№")) == (DONE, True), done.stderr
    refused = here.starts(
        "act", "bodies.register_person", *options[:-1], "president", stdin=json.dumps(PERSON)
    )
    assert (refused.returncode, refused.stdout) == (REFUSED, "") and "«" in refused.stderr


def test_the_payload_and_the_document_from_files(story: Story, here: Terminal, tmp_path: Path) -> None:
    payload, document = tmp_path / "payload.json", tmp_path / "document.json"
    payload.write_text(
        json.dumps({"post": str(story["president"]), "person": str(story["president_person"])})
    )
    document.write_text(world.paper(story["outside"], clock.today()).model_dump_json())
    kind = "bodies.president_took_office"
    done = here.types("act", kind, "--payload", payload, "--document", document, *words())
    assert done.exit_code == DONE, done.output
    assert reads.numbered(reads.size()).body["mode"] == "recorded"  # type: ignore[union-attr]


def test_a_dry_run_writes_nothing(story: Story, here: Terminal) -> None:
    before = reads.size()
    done = here.act("bodies.register_person", PERSON, *words(), "--dry-run", "--json")
    assert (done.exit_code, json.loads(done.stdout)["as_of_now"]) == (DONE, True)
    assert here.act("bodies.register_person", PERSON, *words("president"), "--dry-run").exit_code == REFUSED
    assert reads.size() == before


def test_the_same_key_gives_the_same_receipt(story: Story, here: Terminal) -> None:
    first, second = (
        json.loads(here.act("bodies.register_person", PERSON, *words(), "--key", "k", "--json").stdout)
        for _ in range(2)
    )
    for name in ("act", "kind", "number", "leaf", "made", "caused"):
        assert second[name] == first[name]
    assert (first["repeated"], second["repeated"]) == (False, True)
    assert first == second | {"repeated": False} and second["permitted"] is True
    other = here.act("bodies.register_person", {"names": world.names("Other")}, *words(), "--key", "k")
    assert other.exit_code == MALFORMED


MALFORMED_PAYLOADS: dict[str, Any] = {
    "no JSON": "{",
    "no object": "[]",
    "no text": "{}",
    "a field too many": PERSON | {"rank": 3},
    "a wrong type": {"names": "Erlan"},
    "too deep": "[" * 100_000,
}


@pytest.mark.parametrize("payload", MALFORMED_PAYLOADS.values(), ids=MALFORMED_PAYLOADS.keys())
def test_a_malformed_payload(story: Story, here: Terminal, payload: Any) -> None:
    before = reads.size()
    done = here.act("bodies.register_person", payload, *words(), "--json")
    assert done.exit_code == MALFORMED, done.output
    assert json.loads(done.stdout)["errors"]
    assert reads.size() == before


def test_a_malformed_envelope(story: Story, here: Terminal, tmp_path: Path) -> None:
    kind = "bodies.register_person"
    document = tmp_path / "document.json"
    document.write_text("{}")
    for envelope in (
        words(on="2023-02-30"),
        words(on="yesterday"),
        words(author="nobody"),
        words(author=uuid4()),
        words(author="law"),
        words()[:2],
        ("--document", document, *words()),
    ):
        done = here.act(kind, PERSON, *envelope)
        assert done.exit_code == MALFORMED, (envelope, done.output)
        assert done.stderr and not done.stdout
    assert here.act("bodies.crown_somebody", PERSON, *words()).exit_code == MALFORMED


def test_bytes_that_are_no_text(story: Story, here: Terminal, tmp_path: Path) -> None:
    payload = tmp_path / "payload.json"
    payload.write_bytes(b'{"names": "\xff"}')
    done = here.types("act", "bodies.register_person", "--payload", payload, *words())
    assert done.exit_code == MALFORMED, done.output


def test_a_refusal_says_the_sentence(story: Story, here: Terminal) -> None:
    nominees = {"post": story["north_akim"], "nominees": [str(story["aigul"])]}
    payload = json.dumps(nominees, default=str)
    done = here.act(
        "maslikhat.propose_nominees", payload, *words("president", "2023-09-05"), AKIMAT_LANG="en"
    )
    assert done.exit_code == REFUSED
    assert "87" in done.stderr and "«" in done.stderr and not done.stdout


def test_a_refusal_as_json_has_its_legal_basis(story: Story, here: Terminal) -> None:
    nominees = {"post": str(story["north_akim"]), "nominees": [str(story["aigul"])]}
    done = here.act("maslikhat.propose_nominees", nominees, *words("president", "2023-09-05"), "--json")
    problem = json.loads(done.stdout)
    places = {f"{each['source']}/{each['article']}/{each['anchor']}" for each in problem["legal_basis"]}
    assert (done.exit_code, problem["status"]) == (REFUSED, 403)
    assert "constitution_1995/article_87/4.2" in places
    for basis in problem["legal_basis"]:
        assert basis["sentence"] and basis["edition"] and basis["facts"]


def test_a_day_to_come_is_refused(story: Story, here: Terminal) -> None:
    done = here.act("bodies.register_person", PERSON, *words(on=clock.today() + timedelta(days=1)))
    assert done.exit_code == REFUSED, done.output


def test_a_register_begins_at_the_terminal(committing_database: TestDatabase, here: Terminal) -> None:
    """Not a demonstration: the first act is the installation's, every later one is somebody's."""
    founding = {
        "names": world.names("Register"),
        "demonstration": False,
        "apparatus": world.names("Apparatus"),
        "head_post": world.names("Head"),
        "head_code": "registrar",
        "head": world.names("Registrar"),
    }
    founded = here.act("bodies.found_register", founding, *words("installation"), "--json")
    assert founded.exit_code == DONE, founded.output
    assert here.act("bodies.found_register", founding, *words("installation")).exit_code == REFUSED
    assert here.act("bodies.register_person", PERSON, *words()).exit_code == REFUSED
    person = json.loads(founded.stdout)["made"]["person"]
    made = here.types("account", "create", "registrar", "--person", person, stdin=f"{PASSWORD}\n")
    assert made.exit_code == DONE, made.output
    signed_in = {"AKIMAT_ACCOUNT": "registrar", "AKIMAT_PASSWORD": PASSWORD}
    done = here.act("bodies.register_person", PERSON, *words(), **signed_in)
    assert done.exit_code == DONE, done.output
    wrong = here.act("bodies.register_person", PERSON, *words(), **signed_in | {"AKIMAT_PASSWORD": "guessed"})
    assert wrong.exit_code == MALFORMED and "another password" in wrong.stderr
    assert here.types("account", "block", "registrar").exit_code == DONE
    assert here.act("bodies.register_person", PERSON, *words(), **signed_in).exit_code == MALFORMED
    assert reads.numbered(reads.size()).body["by"] == person  # type: ignore[union-attr]
