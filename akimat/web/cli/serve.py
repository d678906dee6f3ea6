"""`akimat serve`: the web server alone, on tables that `akimat migrate` has made."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
from django.core.management import call_command
from django.db import connection

from akimat.register.errors import BrokenRegister
from akimat.register.proof import lost_tail
from akimat.web import durability, embedded_postgres, serve
from akimat.web.cli import database_server
from akimat.web.publishing import publishing

needs_database = False  # started here, after the port was found free


@click.command()
def command() -> None:
    """Serve the pages and the API on 127.0.0.1 at PORT (8000)."""
    with ready_to_serve("PORT=8001 akimat serve") as port:
        serve_until_stopped(port)


@contextlib.contextmanager
def ready_to_serve(cure: str) -> Iterator[int]:
    """A free port first, because that needs the newcomer's hand; then a durable database."""
    port = serve.port_from_environment()
    if not serve.port_is_free(port):
        raise click.ClickException(f"Port {port} is taken by another program. Choose another: {cure}")
    with database_server():
        if weak := durability.weaknesses():
            raise click.ClickException("\n".join(weak))
        yield port


def serve_until_stopped(port: int, log: Path | None = None) -> None:
    """Until a signal, which leaves through the open blocks and so stops everything in order."""
    demand_whole_log()
    call_command("collectstatic", interactive=False, verbosity=0)
    connection.close()
    with serve.serving(port, runtime_url(), log) as process, publishing():
        announce(port, process)
        if process.wait():
            where = f"in {log}" if log else "above"
            raise click.ClickException(f"The web server ended by itself; its last words are {where}.")


def demand_whole_log() -> None:
    """A register that has lost published acts is not served as if nothing had happened."""
    try:
        lost_tail.check()
    except BrokenRegister as broken:
        raise click.ClickException(str(broken)) from broken


def announce(port: int, process: subprocess.Popen[bytes]) -> None:
    """The address is printed once it answers, so that whoever clicks at once sees a page."""
    if serve.answers(port, process):
        click.echo(f"\nhttp://{serve.HOST}:{port}   (Ctrl-C stops it)")


def runtime_url() -> str:
    """The only address that web workers get."""
    return os.environ.get("DATABASE_URL") or embedded_postgres.addresses().runtime
