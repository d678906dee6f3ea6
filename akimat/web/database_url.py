"""The database's address as Django wants it: from the environment, else that of the embedded PostgreSQL."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict

POOL_VARIABLE = "AKIMAT_POOL"  # set by wsgi.py only: commands and tests want plain connections


def default(environ: dict[str, str]) -> dict[str, Any]:
    """DATABASES["default"] for the role that this process was started with."""
    owner = environ.get("AKIMAT_ROLE") == "owner"
    database = parse(_address(environ, owner))
    size = int(environ.get(POOL_VARIABLE, "0"))
    if size and not owner:
        database["OPTIONS"]["pool"] = {"min_size": 1, "max_size": size}
    return database


def parse(url: str) -> dict[str, Any]:
    """libpq reads the address: sockets (`?host=/folder`), escapes and options mean what they mean in psql."""
    parts = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", ""),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "CONN_MAX_AGE": 0,  # the pool keeps connections; beside a pool Django insists on 0
        "OPTIONS": dict(parts),
    }


def _address(environ: dict[str, str], owner: bool) -> str:
    given = environ.get("DATABASE_OWNER_URL" if owner else "DATABASE_URL")
    if given:
        return given
    if owner and environ.get("DATABASE_URL"):
        raise SystemExit(
            "DATABASE_URL is set but DATABASE_OWNER_URL is not: the owner's address is needed here."
        )
    from akimat.web import embedded_postgres  # only here: an external server needs nothing of it

    addresses = embedded_postgres.addresses()
    return addresses.owner if owner else addresses.runtime
