"""The command `akimat`. Each verb is a file here: `migrate.py` holds a click command named `command`.

A verb may say `needs_database = False`; otherwise a server runs while it works: the external one that
DATABASE_URL names, the embedded one of a running demonstration, or one started for this command alone.
Django is set up before a verb is loaded, so a verb imports models like any other module.
"""

import contextlib
import importlib
import os
import pkgutil
import signal
import sys
from collections.abc import Iterator
from functools import cache
from types import FrameType
from typing import Any

import click

from akimat.web.embedded_postgres import DatabaseTrouble


class Verbs(click.Group):
    """Finds verbs by file name: `upgrade-data` is `upgrade_data.py`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name.replace("_", "-") for _, name, _ in pkgutil.iter_modules(__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return _verb(cmd_name) if cmd_name in self.list_commands(ctx) else None


@cache
def _verb(name: str) -> click.Command | None:
    """Loaded once: click looks a verb up for the list, for the help and for the run."""
    import django

    django.setup()
    module = importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
    command: click.Command | None = getattr(module, "command", None)
    if command is not None and getattr(module, "needs_database", True):
        _give_server(command)
    return command  # None is a file that verbs share


def _give_server(command: click.Command) -> None:
    perform = command.invoke

    def invoke(ctx: click.Context) -> Any:
        with database_server():
            return perform(ctx)

    command.invoke = invoke  # type: ignore[method-assign]


@contextlib.contextmanager
def database_server() -> Iterator[None]:
    """A server answers for the length of the block."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    from akimat.web.postgres_parent import running

    with running():
        yield


def _leave(number: int, frame: FrameType | None) -> None:
    # The second signal must not interrupt the cleaning up that the first one began.
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    sys.exit(128 + number)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
def group() -> None:
    """Acts of local executive bodies, judged by the law in force and kept in a register."""


def main() -> None:
    """Signals that end a process leave through `finally`, so that a server of ours is stopped."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akimat.web.settings")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        group(prog_name="akimat")
    except DatabaseTrouble as trouble:
        click.echo(str(trouble), err=True)
        sys.exit(1)
