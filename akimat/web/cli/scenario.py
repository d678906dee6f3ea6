"""`akimat scenario run FILE`: perform a document in a scratch database; 0 only if every expectation holds."""

import os
import sys
from pathlib import Path

import click

from akimat.web import embedded_postgres, scenario
from akimat.web.cli.migrate import owner_address
from akimat.web.scratch import scratch_database


@click.group()
def command() -> None:
    """Documents that a lawyer reads and a machine performs."""


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def run(file: Path) -> None:
    """Perform FILE; nothing outside the scratch database changes."""
    runtime_url = os.environ.get("DATABASE_URL") or embedded_postgres.addresses().runtime
    with scratch_database(owner_url=owner_address(), runtime_url=runtime_url):
        try:
            told = scenario.tell(file)
        except scenario.Unexpected as unexpected:
            click.echo(f"✗ {unexpected}", err=True)
            sys.exit(1)
    click.echo(f"✓ {file.name}: {told.done} acts done, {told.refused} refused, as expected")
