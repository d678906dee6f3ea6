"""A vote counted again from the bundles of an export, by nothing that judged it."""

import json
import struct
from pathlib import Path

import pytest
from click.testing import CliRunner

from akimat.bodies.tests.world import Story
from akimat.maslikhat.recount import recount
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballots, closed, counted
from akimat.register import reads
from akimat.register.canonical import canonical
from akimat.register.proof.verify_export import Fault
from akimat.web.cli.recount import command

pytestmark = pytest.mark.django_db
UNDER_2026 = DAY.replace(year=2026)


def exported(folder: Path, forge: str = "") -> Path:
    """The bundles and the size of the head; that they are signed is the business of verify.py."""
    entries = [canonical(each.body) for each in reads.walk()]
    if forge:
        body = json.loads(entries[-1])
        body["defined"]["outcome"]["person"] = forge
        entries[-1] = canonical(body)
    for bundle in range(-(-len(entries) // 256)):
        part = entries[bundle * 256 : bundle * 256 + 256]
        name = f"{bundle:03}" + (f".p/{len(part)}" if len(part) < 256 else "")
        path = folder / "tile" / "entries" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(struct.pack(">H", len(each)) + each for each in part))
    (folder / "checkpoint").write_text(f"akimat.example.kz/register/1\n{len(entries)}\nroot\n")
    return folder


def last() -> int:
    return reads.size()


def told() -> Story:
    """Nine seats, eight present, one came later and one left; five to three."""
    story = assembly.voting(present=8, ask=False)
    for kind, deputy in (("register_presence", "deputy_8"), ("register_departure", "deputy_0")):
        payload = {"meeting": story["meeting"], "mandate": story[deputy]}
        story.act(f"maslikhat.{kind}", payload, author="chair", on=DAY)
    assembly.vote_opened(story)
    for number in range(1, 9):
        assembly.ballot(story, f"deputy_{number}", "aigul" if number < 6 else "bolat")
    closed(story)
    return story


def test_quorum_base_and_outcome(tmp_path: Path) -> None:
    told()
    found = recount(exported(tmp_path), last())
    assert (found.maslikhats, found.deputies_total, found.needed, found.present) == (3, 9, 6, 8)
    assert (found.took_part, found.invalid) == (8, 0)
    assert found.votes == (("aigul", 5), ("bolat", 3))
    assert found.outcome == found.said == "Consent aigul" and found.good


@pytest.mark.parametrize(("on", "outcome"), [(DAY, "Consent aigul"), (UNDER_2026, "Nobody")])
def test_a_protocol_by_the_rule_of_its_day(tmp_path: Path, on: object, outcome: str) -> None:
    day = DAY if on == DAY else UNDER_2026
    story = assembly.voting(method="paper", on=day)
    counted(story, {"aigul": 4, "bolat": 3}, on=day, invalid=2)
    closed(story, day)
    found = recount(exported(tmp_path), last())
    assert found.outcome == outcome and found.good and found.took_part == 9


def test_equal_votes(tmp_path: Path) -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 4, "bolat": 4})
    closed(story)
    assert recount(exported(tmp_path), last()).outcome == "RepeatAmong aigul, bolat"


def test_a_forged_outcome_is_named(tmp_path: Path) -> None:
    story = told()
    done = CliRunner().invoke(command, [str(last()), str(exported(tmp_path, forge=str(story["bolat"])))])
    assert done.exit_code == 1 and "NOT GOOD" in done.output
    assert "counted again: Consent aigul" in done.output and "the register:  Consent bolat" in done.output


def test_the_command(tmp_path: Path) -> None:
    told()
    done = CliRunner().invoke(command, [str(last()), str(exported(tmp_path))])
    assert done.exit_code == 0, done.output
    assert "quorum: 6 needed, 8 present" in done.output


def test_an_act_that_closes_nothing(tmp_path: Path) -> None:
    assembly.voting()
    with pytest.raises(Fault):
        recount(exported(tmp_path), last())
