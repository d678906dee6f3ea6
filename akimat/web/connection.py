"""Pointing Django's one connection at another address: the owner's for migrations, a clone's in tests."""

import contextlib
from collections.abc import Iterator

from django.db import connection

from akimat.web import database_url


@contextlib.contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """`connection` goes to this address for the length of the block."""
    before = dict(connection.settings_dict)
    address = database_url.parse(url)
    _point({**before, **address})
    try:
        yield
    finally:
        _point(before)


def _point(settings: dict[str, object]) -> None:
    connection.close()
    connection.close_pool()
    connection.settings_dict.clear()
    connection.settings_dict.update(settings)
