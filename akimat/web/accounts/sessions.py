"""Sessions as Django keeps them in the database; only that they are read by a prepared statement.

A signed-in person's every request begins with this question, and when five hundred deputies vote at once the
ORM's way of asking it costs as much as the vote.
"""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as InDatabase
from django.utils import timezone

from akimat.register import hot

STORED = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(InDatabase):
    """Nothing is kept in memory: a session that was ended is ended for every worker at once."""

    def load(self) -> dict[str, Any]:
        found = hot.row(STORED, [self.session_key, timezone.now()])
        if found is None:
            self._session_key = None
            return {}
        decoded: dict[str, Any] = self.decode(found[0])
        return decoded

    @classmethod
    def get_model_class(cls) -> Any:
        from django.contrib.sessions.models import Session

        return Session
