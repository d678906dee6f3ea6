"""How often a password may be guessed: ten times in a quarter of an hour, for one name from one address.

Counted in the database, because several processes serve; kept as a hash, because who tried to sign in as whom
is nobody's business. A name without an account counts alike, so that the answer does not tell which exist.
"""

import hashlib
from datetime import datetime, timedelta

from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from akimat.web.accounts.models import FailedSignIn

MOST, MINUTES = 10, 15

COUNT = """
INSERT INTO accounts_failedsignin AS f (key, count, since) VALUES (%(key)s, 1, %(now)s::timestamptz)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN f.since < %(begun)s::timestamptz THEN 1 ELSE f.count + 1 END,
    since = CASE WHEN f.since < %(begun)s::timestamptz THEN %(now)s::timestamptz ELSE f.since END
"""


def exhausted(request: HttpRequest | None, username: str) -> bool:
    """Whether this name must wait at this address; the right password does not help then."""
    tried = FailedSignIn.objects.filter(key=_key(request, username), since__gte=_begun(), count__gte=MOST)
    return tried.exists()


def failed(request: HttpRequest | None, username: str) -> None:
    """Count one more; forget those whose time has passed."""
    FailedSignIn.objects.filter(since__lt=_begun()).delete()
    with connection.cursor() as cursor:
        now, begun = timezone.now().isoformat(), _begun().isoformat()
        cursor.execute(COUNT, {"key": _key(request, username), "now": now, "begun": begun})


def _begun() -> datetime:
    return timezone.now() - timedelta(minutes=MINUTES)


def _key(request: HttpRequest | None, username: str) -> str:
    address = request.META.get("REMOTE_ADDR", "") if request else ""
    return hashlib.sha256(f"{username.casefold()}\0{address}".encode()).hexdigest()
