"""`akimat upgrade-data`: rewrite a data folder of an older PostgreSQL for the one that we start now."""

import click

from akimat.web import embedded_postgres, postgres_upgrade

needs_database = False


@click.command()
def command() -> None:
    """Bring the embedded database's folder to the PostgreSQL of this version."""
    kept = postgres_upgrade.upgrade(embedded_postgres.place())
    click.echo(f"Done. The old folder stays in {kept}: remove it when you have seen that all is well.")
