"""`akimat restore FILE`: bring a backup back into an empty register."""

from pathlib import Path

import click

from akimat.web import backup as backing_up
from akimat.web.cli.backup import show_faults
from akimat.web.cli.migrate import migrate, owner_address


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--passphrase",
    envvar="AKIMAT_BACKUP_PASSPHRASE",
    prompt=True,
    hide_input=True,
    help="Opens the keys; better given in AKIMAT_BACKUP_PASSPHRASE than on the command line.",
)
def command(file: Path, passphrase: str) -> None:
    """Restore FILE, then verify what was restored; if anything is wrong, nothing has changed."""
    try:
        verified = backing_up.restore(
            file, owner_url=owner_address(), passphrase=passphrase, migrate=_up_to_date
        )
    except backing_up.BackupTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"{verified.size} acts restored, root {verified.root.hex()}")
    click.echo("The keys are back as well: restart the server, if one runs.")
    show_faults(verified.faults)


def _up_to_date(owner: str, runtime_role: str) -> None:
    migrate(owner, runtime_role, verbosity=0)
