"""A receipt promises that an act is kept. The database must not be told to forget on a power cut."""

from django.db import connection

REQUIRED = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
"""Stronger values of synchronous_commit wait for replicas too, and are as good."""
AS_GOOD = {"synchronous_commit": {"on", "remote_write", "remote_apply"}}


def weaknesses() -> list[str]:
    """Settings of the server that would lose a committed act, as sentences."""
    found = []
    with connection.cursor() as cursor:
        for name, value in REQUIRED.items():
            cursor.execute("SELECT current_setting(%s)", [name])
            actual = cursor.fetchone()[0]
            if actual not in AS_GOOD.get(name, {value}):
                found.append(f"PostgreSQL runs with {name} = {actual}: a committed act could be lost.")
    return found
