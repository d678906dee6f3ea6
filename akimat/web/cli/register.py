"""`akimat register verify`, `replay` and `reconsider`: is the log whole, does state follow from it, and what
would have been judged otherwise without a mistake?
"""

import sys

import click

from akimat.register import reads
from akimat.register import reconsider as reconsidering
from akimat.register import replay as replaying
from akimat.register import verify as verifying


@click.group()
def command() -> None:
    """The register of acts: check it, rebuild it."""


@command.command()
def verify() -> None:
    """Check every entry, number, hash and attachment."""
    with click.progressbar(length=reads.size(), label="acts", file=sys.stderr) as bar:
        verified = verifying.verify(lambda _: bar.update(1))
    for fault in verified.faults:
        click.echo(f"✗ {fault}")
    click.echo(f"{verified.size} acts, root {verified.root.hex()}, {len(verified.faults)} faults")
    sys.exit(1 if verified.faults else 0)


@command.command()
def replay() -> None:
    """Rebuild state from the log and compare: facts, verdicts, tables."""
    with click.progressbar(length=reads.size(), label="acts", file=sys.stderr) as bar:
        replayed = replaying.replay(lambda _: bar.update(1))
    for fault in replayed.faults:
        click.echo(f"✗ {fault}")
    for other in replayed.other_verdicts:
        then, now = _words(other.then), _words(other.now)
        click.echo(
            f"! act {other.number} {other.kind}: {then} when recorded, {now} today ({', '.join(other.norms)})"
        )
    click.echo(
        f"{replayed.acts} acts, {len(replayed.faults)} faults, {len(replayed.other_verdicts)} other verdicts"
    )
    sys.exit(1 if replayed.faults else 0)


@command.command()
@click.argument("number", type=click.IntRange(1))
def reconsider(number: int) -> None:
    """List the acts between a mistake and its correction NUMBER that would have been judged otherwise."""
    try:
        with click.progressbar(length=number, label="acts", file=sys.stderr) as bar:
            listed = reconsidering.reconsider(number, lambda _: bar.update(1))
    except LookupError as error:
        raise click.ClickException(str(error)) from error
    for each in listed:
        click.echo(
            f"! act {each.number} {each.kind}: {_words(each.then)}, without the mistake {_words(each.now)}"
        )
        for reason in each.because:
            click.echo(f"    {reason}")
    click.echo(f"{len(listed)} acts would have been judged otherwise; nothing is undone by itself")


def _words(permitted: bool) -> str:
    return "permitted" if permitted else "not permitted"
