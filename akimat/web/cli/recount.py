"""`akimat recount ACT FOLDER`: a vote of consent counted again from an export, without the register."""

from pathlib import Path

import click

from akimat.maslikhat.recount import Recounted, recount
from akimat.register.proof.verify_export import Fault

needs_database = False


@click.command()
@click.argument("act", type=int)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(act: int, folder: Path) -> None:
    """Count again the vote that ACT closed, from the export in FOLDER alone: quorum, base, votes, outcome."""
    try:
        found = recount(folder, act)
    except (Fault, OSError, KeyError, ValueError) as error:
        raise click.ClickException(f"this export does not tell of the vote: {error}") from error
    for line in lines(found):
        click.echo(line)
    if not found.good:
        raise click.ClickException("NOT GOOD: the register says something else")


def lines(found: Recounted) -> list[str]:
    """What was found, a number a line."""
    return [
        f"act {found.number} of {found.on}",
        f"maslikhats {found.maslikhats}, deputies in total {_told(found.deputies_total)}",
        f"quorum: {_told(found.needed)} needed, {_told(found.present)} present",
        f"base: {_told(found.took_part)} took part, {_told(found.invalid)} ballots invalid",
        *(f"  {votes:6} {name}" for name, votes in found.votes),
        f"counted again: {found.outcome}",
        f"the register:  {found.said}",
        *found.faults,
    ]


def _told(number: int | None) -> str:
    return "not known" if number is None else str(number)
