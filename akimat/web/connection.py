"""Pointing Django's one connection at another address: the owner's for migrations, a clone's in tests."""

import contextlib
from collections.abc import Iterator
from typing import Any

from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper

from akimat.web import database_url


@contextlib.contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """The default connection goes to this address for the length of the block, in later threads too."""
    before = dict(connections["default"].settings_dict)
    _point({**before, **database_url.parse(url)})
    try:
        yield
    finally:
        _point(before)


def _point(settings: dict[str, Any]) -> None:
    wrapper = connections["default"]
    assert isinstance(wrapper, DatabaseWrapper)
    wrapper.close()
    wrapper.close_pool()
    # The same dictionary is read by connections that other threads open: it is changed, not replaced.
    wrapper.settings_dict.clear()
    wrapper.settings_dict.update(settings)
