"""The pulse of a meeting: one small row that every open screen asks for again and again.

Hundreds of screens ask every few seconds while deputies vote, on the same two workers. So the answer is
given before sessions, accounts and pages, from a copy that each worker renews at most twice a second, and 304
is all that an unchanged one costs. A screen never sees fewer ballots than it has seen: it sends back what it
knows, and a worker whose copy is older asks the database. More ballots than are stored cannot be told: they
are counted there.
"""

import re
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from uuid import UUID

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse

RENEWED_EVERY = 0.5
PATH = re.compile(r"^/meetings/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/pulse/$")
TAG = re.compile(r'"([0-9a-f]{8})-(\d+)-(\d+)-[a-z]+"')


@dataclass(frozen=True)
class Pulse:
    """What is going on, in numbers. `votes` counts those that were opened, closed ones too."""

    stage: str  # called, open, voting, closed
    vote: str | None  # the last one
    votes: int
    ballots: int
    present: int

    @property
    def tag(self) -> str:
        """Changes with every number."""
        return f'"{(self.vote or "0" * 8)[:8]}-{self.ballots}-{self.present}-{self.stage}"'


def read(meeting: UUID) -> Pulse | None:
    """From the database, as committed."""
    with connection.cursor() as cursor:
        cursor.execute(PULSE, {"meeting": meeting})
        found = cursor.fetchone()
    if found is None:
        return None
    state, vote, is_open, votes, ballots, present = found
    return Pulse("voting" if is_open else state, str(vote) if vote else None, votes, ballots, present)


PULSE = """
SELECT m.state, v.thing_id, v.until IS NULL AND v.thing_id IS NOT NULL,
    (SELECT count(*) FROM maslikhat_vote w WHERE w.meeting_id = m.thing_id AND w.voided_act IS NULL),
    (SELECT count(*) FROM maslikhat_ballotcast c WHERE c.vote_id = v.thing_id AND c.voided_act IS NULL),
    (SELECT count(*) FROM maslikhat_presence p
        JOIN maslikhat_mandate d ON d.thing_id = p.mandate_id AND d.voided_act IS NULL AND d.until IS NULL
        WHERE p.meeting_id = m.thing_id AND p.voided_act IS NULL AND p.until IS NULL)
FROM maslikhat_meeting m
LEFT JOIN LATERAL (SELECT thing_id, until FROM maslikhat_vote w
    WHERE w.meeting_id = m.thing_id AND w.voided_act IS NULL
    ORDER BY w.since DESC, w.opened_act DESC LIMIT 1) v ON true
WHERE m.thing_id = %(meeting)s AND m.until IS NULL AND m.voided_act IS NULL
"""


class Copies:
    """What this worker knows, by meeting; one thread renews while the others go on with the older copy."""

    def __init__(self) -> None:
        self._known: dict[UUID, tuple[float, Pulse | None]] = {}
        self._renewing = threading.Lock()

    def get(self, meeting: UUID, seen: str) -> Pulse | None:
        """A copy that is fresh enough, and not behind what the screen has seen."""
        renewed_at, known = self._known.get(meeting, (0.0, None))
        if meeting not in self._known or (known is not None and _behind(known, seen)):
            return self._renew(meeting)
        if time.monotonic() - renewed_at > RENEWED_EVERY and self._renewing.acquire(blocking=False):
            try:
                return self._renew(meeting)
            finally:
                self._renewing.release()
        return known

    def forget(self) -> None:
        """Begin anew."""
        self._known.clear()

    def _renew(self, meeting: UUID) -> Pulse | None:
        asked_at = time.monotonic()
        found = read(meeting)
        if len(self._known) > 100:  # meetings of long ago, or addresses that somebody made up
            self._known.clear()
        self._known[meeting] = asked_at, found
        return found


copies = Copies()


def _behind(known: Pulse, seen: str) -> bool:
    """Whether a screen has seen more ballots of the same vote, or another vote."""
    tag = TAG.fullmatch(seen)
    if tag is None:
        return False
    same = (known.vote or "0" * 8).startswith(tag[1])
    return not same or int(tag[2]) > known.ballots


Next = Callable[[HttpRequest], HttpResponse]


def answered_first(get_response: Next) -> Next:
    """Middleware that answers the pulse before anything else is asked."""

    def middleware(request: HttpRequest) -> HttpResponse:
        found = PATH.match(request.path_info) if request.method == "GET" else None
        if found is None:
            return get_response(request)
        return answer(UUID(found[1]), request.headers.get("if-none-match", ""))

    return middleware


def answer(meeting: UUID, seen: str) -> HttpResponse:
    """304 while nothing has changed since what was seen."""
    pulse = copies.get(meeting, seen.removeprefix("W/"))
    if pulse is None:
        return HttpResponse(status=404)
    same = pulse.tag == seen.removeprefix("W/")
    response: HttpResponse = HttpResponseNotModified() if same else JsonResponse(asdict(pulse))
    response["ETag"] = pulse.tag
    response["Cache-Control"] = "no-cache"
    return response
