"""`akimat import kato FILE`: the state classifier from a terminal, looked at and entered as one act."""

import sys
from pathlib import Path
from uuid import uuid4

import click
from django.utils.translation import override

from akimat.register import attachments, clock, progress
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.perform import Receipt, perform
from akimat.territory import outlines, reads
from akimat.territory.kato import messages, plan
from akimat.territory.kato.rows import parse
from akimat.web.cli.entering import BROKEN, MALFORMED, REFUSED, author_of, by_of, day_of, failed

SHOWN = 20


@click.group()
def command() -> None:
    """Bring in what others publish."""


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", help="The legal day, YYYY-MM-DD; today if not given.")
@click.option("--preview", is_flag=True, help="Say what would change, and change nothing.")
@click.option(
    "--author", default="registrar", show_default=True, help="The post: its identifier or its code."
)
@click.option("--late-reason", help="Why it is entered late.")
@click.option(
    "--account", envvar="AKIMAT_ACCOUNT", help="Who enters it; its password in AKIMAT_PASSWORD or asked."
)
@click.option(
    "--lang", default="ru", type=click.Choice(["kk", "ru", "en"]), envvar="AKIMAT_LANG", show_default=True
)
def kato(
    file: Path,
    on: str | None,
    preview: bool,
    author: str,
    late_reason: str | None,
    account: str | None,
    lang: str,
) -> None:
    """Import the classifier of administrative-territorial objects (KATO), CSV or xlsx."""
    with override(lang):
        planned = plan.compare(parse(file.read_bytes()), reads.standing_units())
        _show(planned)
        if planned.problems:
            sys.exit(MALFORMED)
        if preview:
            return
        sys.exit(_perform(file, planned, on, author, late_reason, account, lang))


@command.command("map")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def outlines_of_units(file: Path) -> None:
    """Import outlines of units for the maps: GeoJSON whose features have KATO codes."""
    try:
        data = file.read_bytes()
        outlines.parse(data)
    except outlines.NotOutlines as error:
        raise click.ClickException(f"{file.name}: {error}") from error
    with file.open("rb") as opened:
        sha256 = attachments.store(opened, name=file.name, media_type="application/geo+json", public=True)
    click.echo(f"{outlines.keep(data, sha256)}  {sha256}")


def _show(planned: plan.Plan) -> None:
    for each in planned.problems[:SHOWN]:
        click.echo(messages.line(each), err=True)
    if len(planned.problems) > SHOWN:
        click.echo(f"… {len(planned.problems) - SHOWN}", err=True)
    for state, number in planned.counts.items():
        click.echo(f"{messages.state(state)}: {number}")


def _perform(
    file: Path,
    planned: plan.Plan,
    on: str | None,
    author: str,
    late_reason: str | None,
    account: str | None,
    lang: str,
) -> int:
    rows = sum(number for state, number in planned.counts.items() if state != "same")
    try:
        post = author_of(author)
        by = by_of(account, post)
        with file.open("rb") as opened:
            sha256 = attachments.store(opened, name=file.name, media_type=_media_type(file), public=True)
        with click.progressbar(length=max(rows, 1), file=sys.stderr) as bar, progress.listening(bar.update):
            receipt = perform(
                "territory.import_kato",
                {"file": sha256},
                author=post,
                by=by,
                on=day_of(on) if on else clock.today(),
                key=str(uuid4()),
                late_reason=late_reason,
            )
    except Malformed as error:
        return failed(error, MALFORMED, False, lang)
    except Refused as error:
        return failed(error, REFUSED, False, lang)
    except BrokenRegister as error:
        return failed(error, BROKEN, False, lang)
    _done(receipt)
    return 0


def _done(receipt: Receipt) -> None:
    said = (
        messages.nothing_changed(receipt.number) if receipt.repeated else f"№ {receipt.number}  {receipt.act}"
    )
    click.echo(said)


def _media_type(file: Path) -> str:
    workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return workbook if file.suffix.lower() == ".xlsx" else "text/csv"
