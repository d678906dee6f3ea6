"""`akimat migrate`: bring the tables to this version, as their owner, then set the run-time role's rights."""

import os

import click
from django.core.management import call_command
from django.db import connection

from akimat.register import grants
from akimat.web import embedded_postgres
from akimat.web.connection import pointed_at


@click.command()
@click.option("--quiet", is_flag=True, help="Say nothing when nothing goes wrong.")
def command(quiet: bool) -> None:
    """Bring the database's tables to this version of akimat."""
    migrate(owner_address(), connection.settings_dict["USER"], verbosity=0 if quiet else 1)


def owner_address() -> str:
    """The owner's address, without which no table can be changed."""
    if owner := os.environ.get("DATABASE_OWNER_URL"):
        return owner
    if os.environ.get("DATABASE_URL"):
        raise click.ClickException(
            "DATABASE_URL names the run-time role, which may not change tables. "
            "Set DATABASE_OWNER_URL to the address of the tables' owner."
        )
    return embedded_postgres.addresses().owner


def migrate(owner: str, runtime_role: str, verbosity: int = 1) -> None:
    """Migrations, then grants: a new table is of no use to the run-time role before them."""
    with pointed_at(owner):
        call_command("migrate", interactive=False, verbosity=verbosity)
        grants.apply(connection, runtime_role)
