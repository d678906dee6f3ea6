"""`akimat demo`: a fictional region from an empty folder to a page in the browser, with one command."""

import importlib.util
import shutil
import sys
import time
from pathlib import Path

import click
from django.db import connection

from akimat.web import embedded_postgres, postgres_parent
from akimat.web.cli.migrate import migrate, owner_address
from akimat.web.cli.serve import ready_to_serve, serve_until_stopped

needs_database = False  # started here, after the port was found free


@click.command()
@click.option("--forget", is_flag=True, help="Remove the demonstration and its database.")
def command(forget: bool) -> None:
    """Show akimat with a fictional region: database, history, pages."""
    if forget:
        return forget_demonstration()
    fresh = not embedded_postgres.place().data.exists()
    with ready_to_serve("PORT=8001 make demo") as port:
        if fresh:
            _mark().touch()
        click.echo("Bringing the tables up to date ...")
        migrate(owner_address(), connection.settings_dict["USER"], verbosity=0)
        for line in history():
            click.echo(line)
        _mark().touch()
        serve_until_stopped(port, embedded_postgres.place().var / "web.log")


def history() -> list[str]:
    """What the demonstration did, performed now unless an earlier start performed it."""
    if importlib.util.find_spec("akimat.web.demonstration") is None:
        return ["There is no demonstration yet: the pages are empty."]
    from akimat.web.demonstration import perform_history

    return list(perform_history(Bar()))


class Bar:
    """A progress bar on a terminal, nothing in a file."""

    def __init__(self) -> None:
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not sys.stdout.isatty() or (done < total and now - self._last < 0.1):
            return
        self._last = now
        width = max(10, min(40, shutil.get_terminal_size().columns - 30))
        filled = width * done // max(total, 1)
        click.echo(f"\r[{'#' * filled}{'.' * (width - filled)}] {done}/{total} acts", nl=done >= total)


def forget_demonstration() -> None:
    """Only what a demonstration made: a real register in this folder is not removed by a make target."""
    at = embedded_postgres.place()
    if at.data.exists() and not _mark().exists():
        raise click.ClickException(f"{at.var} holds a register that is not a demonstration; it stays.")
    if at.var.exists():
        postgres_parent.forget(at)
        click.echo(f"Forgotten: {at.var}" + (f" and {at.home}" if at.elsewhere else ""))


def _mark() -> Path:
    return embedded_postgres.place().var / "demonstration"
