"""`akimat backup FILE`: the database with its attachments, and the keys, encrypted."""

from collections.abc import Sequence
from pathlib import Path

import click

from akimat.web import backup as backing_up
from akimat.web.cli.migrate import owner_address


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--passphrase",
    envvar="AKIMAT_BACKUP_PASSPHRASE",
    prompt=True,
    confirmation_prompt=True,
    hide_input=True,
    help="Encrypts the keys; better given in AKIMAT_BACKUP_PASSPHRASE than on the command line.",
)
def command(file: Path, passphrase: str) -> None:
    """Write a backup to FILE; it appears whole or not at all."""
    try:
        manifest = backing_up.backup(file, owner_url=owner_address(), passphrase=passphrase)
    except backing_up.BackupTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"{file}: {manifest.acts} acts, root {manifest.root}")
    show_faults(manifest.faults)


def show_faults(faults: Sequence[str]) -> None:
    """The file is written, the register restored; but somebody must look at this, so the command fails."""
    for fault in faults:
        click.echo(f"✗ {fault}", err=True)
    if faults:
        raise click.ClickException(f"The register has {len(faults)} faults, and so has its copy.")
