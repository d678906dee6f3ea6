"""`request.account`: the signed-in person's id and language, or None for a stranger."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.utils.crypto import constant_time_compare
from django.utils.translation import get_language

from akimat.register import hot
from akimat.register.request import Request


@dataclass(frozen=True)
class SignedIn:
    """What the rest of the product may know of an account; with no person it may read and enters nothing."""

    username: str
    person: UUID | None
    language: str
    names: dict[str, str] | None = None


def whose_request(get_response: Callable[[Request], HttpResponse]) -> Callable[[Request], HttpResponse]:
    def middleware(request: Request) -> HttpResponse:
        request.account = _signed_in(request)
        return get_response(request)

    return middleware


def _signed_in(request: Request) -> SignedIn | None:
    """A stranger's page asks the database nothing; a signed-in one asks once: account, user and name.

    The checks are Django's: an account that was blocked, or whose password has changed since, is no more
    signed in.
    """
    number = request.session.get(SESSION_KEY)
    found = hot.row(ACCOUNT, [int(number)]) if number else None
    if found is None:
        return None
    person, names, *columns = found
    user = User.from_db("default", COLUMNS, columns)
    known = constant_time_compare(request.session.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())
    if not known and not request.user.is_authenticated:  # Django also knows earlier keys of the installation
        return None
    request.user = user
    return SignedIn(user.username, person, get_language() or "kk", json.loads(names) if names else None)


COLUMNS = [field.attname for field in User._meta.concrete_fields]
ACCOUNT = f"""
SELECT a.person,
    (SELECT jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en)::text
        FROM bodies_person p WHERE p.thing_id = a.person AND p.voided_act IS NULL
        ORDER BY p.since DESC, p.opened_act DESC LIMIT 1),
    {", ".join(f"u.{name}" for name in COLUMNS)}
FROM auth_user u LEFT JOIN accounts_account a ON a.user_id = u.id WHERE u.id = %s AND u.is_active
"""
