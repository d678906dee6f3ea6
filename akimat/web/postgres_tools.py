"""PostgreSQL's own programs from the wheel: dump, restore, psql. They speak to any server."""

import subprocess

from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from akimat.web.embedded_postgres import MAJORS, clean_environment, place


class ToolTrouble(Exception):
    """A program failed; its own words."""


def run(program: str, *arguments: str, address: str | None = None) -> None:
    """Run a program that fits the server; the password goes by the environment, where `ps` cannot see it."""
    environment = clean_environment()
    if address:
        parts = conninfo_to_dict(address)
        environment["PGPASSWORD"] = str(parts.pop("password", ""))
        arguments = (f"--dbname={make_conninfo(**parts)}", *arguments)  # type: ignore[arg-type]
    command = [str(place().wheel.parent / MAJORS[_major()] / "bin" / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise ToolTrouble(done.stderr.strip() or f"{program} ended with {done.returncode}")


def _major() -> int:
    """The oldest tools that are not older than the server: newer ones write what the server cannot read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
        server = int(cursor.fetchone()[0])
    fitting = [major for major in sorted(MAJORS) if major >= server]
    if not fitting:
        raise ToolTrouble(f"The server is PostgreSQL {server}; the tools here are of {max(MAJORS)}.")
    return fitting[0]
