"""`akimat publish`: sign and show the head of the log now. A running server does this by itself."""

from pathlib import Path

import click

from akimat.register.errors import BrokenRegister
from akimat.register.proof import publisher, recovery


@click.command()
@click.option(
    "--after",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The last checkpoint that was published, after the memory in var/log was lost: go on from there.",
)
def command(after: Path | None) -> None:
    """Sign the committed head of the log and publish it."""
    try:
        if after:
            recovery.go_on_after(after.read_bytes())
        shown = publisher.publish()
    except (BrokenRegister, ValueError) as error:
        raise click.ClickException(str(error)) from error
    if shown is None:
        raise click.ClickException("somebody else is publishing at this moment")
    click.echo(shown.note.decode(), nl=False)
