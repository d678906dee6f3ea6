"""A database is dropped although both roles and somebody in mid-transaction are still in it."""

import os

import psycopg
import pytest

from akimat.web.drop_database import drop_database
from tests import databases


def test_whoever_is_still_in_it_is_sent_away(template_database: str) -> None:
    with databases.clone(template_database) as own:
        with psycopg.connect(own.runtime_url) as runtime, psycopg.connect(own.owner_url) as owner:
            runtime.execute("SELECT count(*) FROM register_entry")
            owner.execute("LOCK TABLE register_key")
            drop_database(
                own.name,
                owner_url=os.environ["DATABASE_OWNER_URL"],
                runtime_url=os.environ["DATABASE_URL"],
            )
            for link in (runtime, owner):
                with pytest.raises(psycopg.OperationalError):
                    link.execute("SELECT 1")
        with pytest.raises(psycopg.OperationalError, match="does not exist"):
            psycopg.connect(own.runtime_url)
