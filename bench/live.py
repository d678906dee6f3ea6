"""`python -m bench.live`: a hall votes. Two workers of the real server, over HTTP, beside a bare rival."""

import logging
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import psycopg
from django.db import connection

from akimat.maslikhat import reads
from akimat.web import serve
from akimat.web.scratch import scratch_database
from bench import machine, rival
from bench.__main__ import _addresses
from bench.assembly_hall import DEPUTIES, Hall
from bench.burst import Answers, Ask, get, post, run

PORT = 8077
_missed: list[str] = []


def main() -> None:
    """The exit code is 1 if a target is missed."""
    logging.disable(logging.WARNING)
    wanted = set(sys.argv[1:])
    with _addresses() as (owner, runtime), scratch_database(owner_url=owner, runtime_url=runtime):
        machine.durable()
        print(machine.described())
        begun = time.monotonic()
        hall = Hall()
        print(f"{DEPUTIES} deputies of one region in {time.monotonic() - begun:.0f} s\n")
        print(f"{'':46}{'seconds':>8}{'p50 ms':>8}{'p99 ms':>8}")
        for name, measure in MEASURES.items():
            if not wanted or name in wanted:
                votes = [hall.open_vote() for _ in range(10 if name == "thousands" else 1)]
                connection.close()
                with _served(runtime):
                    measure(hall, votes)
        if not wanted or "rival" in wanted:
            _rival(owner, runtime)
    for missed in _missed:
        print(f"missed: {missed}")
    sys.exit(bool(_missed))


Vote = tuple[UUID, UUID, str]


def _ballots(hall: Hall, vote: Vote, seconds: float, twice: float = 0.1) -> list[Ask]:
    """Every deputy within so many seconds; one in ten presses twice, the second time on another device."""
    asks = []
    for number, cookie in enumerate(hall.cookies):
        form = f"nominee={hall.nominee(number)}&question={vote[2]}"
        data = post(f"/votes/{vote[1]}/ballot/", cookie, form)
        asks += [Ask(random.random() * seconds, data)] * (2 if random.random() < twice else 1)
    return asks


def _in_five_seconds(hall: Hall, votes: list[Vote]) -> None:
    answers = run(PORT, _ballots(hall, votes[0], 5), DEPUTIES)
    _line("500 deputies within five seconds", answers, most_p99=500)
    _whole(hall, votes[0], answers)


def _at_once(hall: Hall, votes: list[Vote]) -> None:
    answers = run(PORT, _ballots(hall, votes[0], 0), DEPUTIES)
    _line("500 deputies in the same moment", answers, most_seconds=5)
    _whole(hall, votes[0], answers)


def _with_screens(hall: Hall, votes: list[Vote]) -> None:
    look = get(f"/meetings/{votes[0][0]}/pulse/")
    answers = run(PORT, _ballots(hall, votes[0], 5), DEPUTIES, screens=[look] * 500)
    _line("500 within five seconds, 500 screens look on", answers, most_p99=500)
    _whole(hall, votes[0], answers)


def _thousands(hall: Hall, votes: list[Vote]) -> None:
    asks = [ask for vote in votes for ask in _ballots(hall, vote, 0, twice=0)]
    random.shuffle(asks)
    answers = run(PORT, asks, 64)
    _line("5,000 ballots, ten votes open, 64 at a time", answers, most_seconds=60)
    for vote in votes:
        _whole(hall, vote, answers)


def _cut(hall: Hall, votes: list[Vote]) -> None:
    """Cut before, in and after the request; then each device comes back and asks until it is told."""
    asks = _ballots(hall, votes[0], 1, twice=0)[:300]
    run(PORT, [Ask(ask.at, ask.data, cut=True) for ask in asks], 100)
    answers = run(PORT, asks, 100)
    definite = sum(
        status == 200 and b"data-receipt" in body
        for status, body in zip(answers.status, answers.body, strict=True)
    )
    _line(f"300 connections cut: {definite} definite answers", answers)
    stored = reads.ballots_of(votes[0][1]).count()
    _expect(definite == 300 and stored == 300, f"300 cut connections: {definite} answers, {stored} ballots")


MEASURES = {
    "five": _in_five_seconds,
    "once": _at_once,
    "screens": _with_screens,
    "thousands": _thousands,
    "cut": _cut,
}


def _rival(owner: str, runtime: str) -> None:
    with psycopg.connect(_scratch(owner), autocommit=True) as link:
        link.execute(rival.TABLE)
        link.execute("GRANT INSERT ON rival TO PUBLIC")
    os.environ["AKIMAT_RIVAL"] = "1"
    with _served(runtime, "bench.rival:application"):
        run(PORT, [Ask(0, post(f"/1/{n}/", "x=y", "")) for n in range(50)], 50)
        _line(
            "rival: 500 in the same moment",
            run(PORT, [Ask(0, post(f"/2/{n}/", "x=y", "")) for n in range(500)], 500),
        )
        _line(
            "rival: 5,000, 64 at a time",
            run(PORT, [Ask(0, post(f"/3/{n}/", "x=y", "")) for n in range(5000)], 64),
        )


def _whole(hall: Hall, vote: Vote, answers: Answers) -> None:
    """Every deputy has one ballot, every answer is a receipt, and as many receipts as ballots."""
    stored = reads.ballots_of(vote[1])
    _expect(
        stored.count() == DEPUTIES == stored.values("mandate").distinct().count(), "a ballot of each deputy"
    )
    _expect(set(answers.status) == {200}, f"a receipt for each: {sorted({str(s) for s in answers.status})}")
    numbers = {found for body in answers.body for found in re.findall(rb'data-receipt="(\d+)"', body)}
    _expect(len(numbers) >= DEPUTIES, "receipts of different acts")


def _line(name: str, found: Answers, most_p99: float = 0, most_seconds: float = 0) -> None:
    p99 = found.percentile(0.99)
    print(f"{name:46}{found.whole:8.1f}{found.percentile(0.5):8.0f}{p99:8.0f}", flush=True)
    _expect(not most_p99 or p99 < most_p99, f"{name}: p99 under {most_p99:g} ms")
    _expect(not most_seconds or found.whole < most_seconds, f"{name}: under {most_seconds:g} s")


def _expect(good: bool, what: str) -> None:
    if not good:
        _missed.append(what)


def _scratch(url: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{connection.settings_dict['NAME']}"))


@contextmanager
def _served(runtime: str, application: str = serve.APPLICATION) -> Iterator[None]:
    """The server as the command starts it, on the scratch database, warm."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _application(application),
        serve.serving(PORT, _scratch(runtime), Path(folder) / "log") as process,
    ):
        assert serve.answers(PORT, process)
        run(PORT, [Ask(0, get("/meetings/")) for _ in range(40)], 8)
        yield


@contextmanager
def _application(name: str) -> Iterator[None]:
    os.environ["AKIMAT_APPLICATION"] = name
    yield
    del os.environ["AKIMAT_APPLICATION"]


if __name__ == "__main__":
    main()
