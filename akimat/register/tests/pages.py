"""What tests of pages share: clients that are signed in as people of a story, and pages as plain text."""

import html
import re
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.test import Client

from akimat.web.accounts.models import Account


def stranger(lang: str = "en") -> Client:
    """Somebody who only reads."""
    return Client(headers={"host": "localhost", "accept-language": lang})


def signed_in(person: UUID, lang: str = "en") -> Client:
    """Whoever holds what this person holds."""
    user = User.objects.create_user(f"u{person}")
    Account.objects.create(user=user, person=person)
    client = stranger(lang)
    client.force_login(user)
    return client


def text(response: Any) -> str:
    """A page as one line of text."""
    plain = re.sub(r"<script.*?</script>|<[^>]+>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(plain).split())
