"""`akimat restore FILE`: bring a backup back into an empty register."""

from pathlib import Path

import click

from akimat.web import backup as backing_up
from akimat.web.cli.backup import passphrase_option
from akimat.web.cli.migrate import owner_address


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@passphrase_option
def command(file: Path, passphrase: str) -> None:
    """Restore FILE, then verify what was restored."""
    try:
        verified = backing_up.restore(file, owner_url=owner_address(), passphrase=passphrase)
    except backing_up.BackupTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"{verified.size} acts restored, root {verified.root.hex()}, no fault")
