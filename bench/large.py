"""`python -m bench.large KATO.csv`: pages and searches of a register as large as the country's.

The whole classifier, an akim in every unit that governs itself, some thousand legal acts, each performed; the
rest up to a hundred thousand are copies of entries. That takes some minutes, so the database stays and is
used again (`--fresh` builds it anew). Every page for a stranger and for somebody who is signed in.
"""

import argparse
import logging
import sys
import time
from datetime import date
from pathlib import Path

import psycopg
from django.db import connection

from akimat.register import reads
from akimat.territory import reads as territory
from akimat.territory.models import WITH_MASLIKHAT
from akimat.web.cli.migrate import migrate
from akimat.web.connection import pointed_at
from akimat.web.database_url import parse
from akimat.web.drop_database import drop_database
from akimat.web.scratch import named
from bench import large_pages
from bench.stage import world

NAME = "akimat_large"
ACTS = 100_000
DAY, ISSUED = date(2023, 3, 1), date(2024, 2, 1)
ISSUED_ACTS = 3000


def main() -> None:
    """Build once, measure."""
    from bench.__main__ import addresses

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("kato", type=Path)
    asked.add_argument("--fresh", action="store_true")
    given = asked.parse_args()
    logging.disable(logging.WARNING)
    with addresses() as (owner, runtime):
        if given.fresh:
            drop_database(NAME, owner_url=owner, runtime_url=runtime)
        made = _make(owner)
        migrate(named(owner, NAME), parse(runtime)["USER"], verbosity=0)
        with pointed_at(named(runtime, NAME)):
            if made:
                _build(given.kato, owner)
            if reads.size() < ACTS:
                _fill(owner)
            missed = large_pages.measure()
    sys.exit(bool(missed))


def _make(owner_url: str) -> bool:
    with psycopg.connect(owner_url, autocommit=True) as owner:
        if owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
            return False
        owner.execute(f"CREATE DATABASE {NAME}")
        return True


def _build(kato: Path, owner_url: str) -> None:
    """Without waiting for the disk: what is measured afterwards is reading."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"ALTER DATABASE {NAME} SET synchronous_commit = off")
    connection.close()
    begun = time.monotonic()
    story = world.found(DAY)
    _import(story, kato)
    akims = _akims(story)
    for number in range(ISSUED_ACTS):
        act = {
            "form": "order",
            "number": str(number),
            "title": f"Тұрғын үй туралы өкім {number}",
            "text": "—",
        }
        story.act("bodies.issue_legal_act", act, author=akims[number % len(akims)], on=ISSUED)
    print(f"{reads.size()} acts performed, {time.monotonic() - begun:.0f} s", flush=True)
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(f"ALTER DATABASE {NAME} RESET synchronous_commit")
    connection.close()


def _fill(owner_url: str) -> None:
    """Copies of the last acts, appended by the owner as nobody else may: pages only read them."""
    with psycopg.connect(named(owner_url, NAME), autocommit=True) as owner:
        owner.execute(COPIES, [ACTS])
        owner.execute("UPDATE register_head SET size = (SELECT max(number) FROM register_entry)")
        owner.execute("VACUUM ANALYZE")


COPIES = """
INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, "by", entry)
SELECT last.number + n, gen_random_uuid(), kind, "on", recorded_on, mode, author, "by", entry
FROM (SELECT max(number) AS number FROM register_entry) last,
    generate_series(1, %s - (SELECT max(number) FROM register_entry)) n
JOIN register_entry e ON e.number = (SELECT max(number) FROM register_entry) - n %% 2000
"""


def _import(story: world.Story, kato: Path) -> None:
    from akimat.territory.tests.kato_files import imported

    imported(story, kato.read_bytes(), DAY)


def _akims(story: world.Story) -> list[str]:
    """A body, a post and a person for every unit that governs itself; those of districts work here."""
    found = []
    for unit in territory.units(DAY).exclude(rank__in=("locality", "country", "district_in_city")):
        code = f"akim-{unit.kato_code}"
        desk = unit.rank in WITH_MASLIKHAT
        story.things[f"unit-{code}"] = unit.thing_id
        story.body(f"body-{code}", "akimat" if desk else "apparatus", f"unit-{code}", DAY, desk)
        story.post(code, f"body-{code}", "akim", DAY, desk)
        story.person(f"{unit.name_ru} {code}", DAY)
        story.holder(code, f"{unit.name_ru} {code}", DAY)
        if desk:
            found.append(code)
    return found


if __name__ == "__main__":
    main()
