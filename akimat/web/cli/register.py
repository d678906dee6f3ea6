"""`akimat register verify` and `replay`: is the log whole, and does state follow from it?"""

import sys

import click

from akimat.register import reads
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
        then, now = ("permitted" if verdict else "not permitted" for verdict in (other.then, other.now))
        click.echo(
            f"! act {other.number} {other.kind}: {then} when recorded, {now} today ({', '.join(other.norms)})"
        )
    click.echo(
        f"{replayed.acts} acts, {len(replayed.faults)} faults, {len(replayed.other_verdicts)} other verdicts"
    )
    sys.exit(1 if replayed.faults else 0)
