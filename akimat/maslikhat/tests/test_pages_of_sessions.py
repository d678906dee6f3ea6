"""Pages of sessions, of no confidence and of what is due: they load in three languages, in few queries."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from akimat.maslikhat import due
from akimat.maslikhat.tests import sittings
from akimat.territory.asking import Asked

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_pages_of_a_session_and_of_no_confidence(client: Client, lang: str) -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story)
    sittings.sent(story)
    client.cookies["django_language"] = lang
    for path in (
        "/sessions/",
        f"/sessions/{story['session']}/",
        f"/no-confidence/{story['motion']}/",
        "/due/",
    ):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(path, {"on": "2023-10-25"})
        assert answer.status_code == 200
        assert len(queries) <= MOST_QUERIES, (path, len(queries))
    calendar = client.get(f"/due/{story['north_akim']}.ics", {"on": "2023-10-25"}).content.decode()
    assert "DTSTART;VALUE=DATE:20231106" in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))


def test_what_is_due_follows_the_steps_and_stays_overdue() -> None:
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    assert [row.until for row in due.due(Asked(sittings.BEGUN, None, "en"))] == [date(2023, 10, 16)]
    sittings.verified(story, 2)
    sittings.raised(story)
    assert [row.until for row in due.due(Asked(sittings.VERIFIED, None, "en"))] == [date(2023, 11, 10)]
    sittings.expressed(story)
    sittings.sent(story)
    (decision,) = due.of_post(story["north_akim"], Asked(date(2023, 12, 1), None, "en"))
    assert decision.overdue(date(2023, 12, 1)) and not decision.verified
    sittings.do(story, "keep_akim", {"motion": story["motion"]}, date(2023, 12, 1), author="north_akim")
    assert due.of_post(story["north_akim"], Asked(date(2023, 12, 1), None, "en")) == []
