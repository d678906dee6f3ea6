"""`akimat accept-loss`: admit, in the register itself, that published acts are lost, and go on."""

from pathlib import Path

import click

from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.proof import publisher, recovery


@click.command()
@click.option("--reason", required=True, help="What happened; it stands in the register for ever.")
@click.option(
    "--checkpoint",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The last checkpoint that somebody has kept, if var/log is lost too.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(reason: str, checkpoint: Path | None, yes: bool) -> None:
    """Open a new origin of the log; its first act quotes the last checkpoint of the old one.

    First try to restore the latest backup: everybody who kept the old checkpoint will see what is missing.
    """
    try:
        loss = recovery.lost(checkpoint.read_bytes() if checkpoint else None)
        if loss is None:
            raise click.ClickException("Nothing is lost: the log holds every act that was signed.")
        click.echo(f"{loss.published} acts were signed; acts {loss.kept + 1} to {loss.published} are lost.")
        if not yes:
            click.confirm("Admit this in the register and open a new origin?", abort=True)
        recovery.accept(loss, reason)
        shown = publisher.publish()
    except (BrokenRegister, Malformed, Refused, ValueError) as error:
        raise click.ClickException(str(error)) from error
    if shown:
        click.echo(shown.note.decode(), nl=False)
