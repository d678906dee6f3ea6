"""`akimat screens`: a picture of every page, in three languages, on a wide screen and on a telephone."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from django.db import connection

from akimat.register import reads
from akimat.web import browsing, embedded_postgres, looking, serve
from akimat.web.cli.migrate import owner_address
from akimat.web.demonstration import perform_history
from akimat.web.scratch import scratch_database


@click.command()
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), default=Path("screens"), show_default=True
)
@click.option("--only", default="", help="Pages whose address contains this.")
@click.option("--lang", type=click.Choice(browsing.LANGUAGES), multiple=True, default=browsing.LANGUAGES)
def command(into: Path, only: str, lang: tuple[str, ...]) -> None:
    """Write a picture of every page of the register at hand, or of a demonstration made for this."""
    if not browsing.chromium_path():
        raise click.ClickException("no Chromium here: apt-get install chromium fonts-noto-core")
    with _a_register() as runtime_url, _served(runtime_url) as site:
        # Asked before there is a browser: it brings an event loop, in which Django answers no question.
        pages = [page for page in looking.pages() if only in page.address]
        sessions = browsing.sessions(pages)
        with browsing.chromium() as browser:
            count = sum(_pictures(browser, site, pages, sessions, each, into) for each in lang)
    click.echo(f"{count} pictures in {into}")


@contextlib.contextmanager
def _a_register() -> Iterator[str]:
    """The address of the register at hand if it holds anything; else of a scratch demonstration."""
    runtime_url = os.environ.get("DATABASE_URL") or embedded_postgres.addresses().runtime
    if _has_acts():
        yield runtime_url
        return
    with scratch_database(owner_url=owner_address(), runtime_url=runtime_url):
        click.echo("No acts here: a demonstration is performed in a scratch database ...", err=True)
        for line in perform_history(lambda done, total: None):
            click.echo(line, err=True)
        yield _address_of(runtime_url)


def _has_acts() -> bool:
    if "register_head" not in connection.introspection.table_names():
        return False
    return reads.size() > 0


def _address_of(runtime_url: str) -> str:
    from urllib.parse import urlsplit, urlunsplit

    parts = urlsplit(runtime_url)
    return urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))


@contextlib.contextmanager
def _served(runtime_url: str) -> Iterator[str]:
    port = next(each for each in range(8100, 8200) if serve.port_is_free(each))
    with serve.serving(port, runtime_url, Path(os.devnull)) as process:
        if not serve.answers(port, process):
            raise click.ClickException("the web server does not start")
        yield f"http://{serve.HOST}:{port}"


def _pictures(
    browser: Any, site: str, pages: list[looking.Page], sessions: browsing.Sessions, lang: str, into: Path
) -> int:
    for width in browsing.WIDTHS:
        folder = into / lang / str(width)
        folder.mkdir(parents=True, exist_ok=True)
        for page in pages:
            with browsing.reader(browser, site, lang, width, sessions[page.account]) as tab:
                tab.goto(site + page.address)
                tab.screenshot(path=folder / f"{page.file_name}.png", full_page=True)
    return len(pages) * len(browsing.WIDTHS)
