"""`akimat export DIR`: what a stranger needs to check the register, with the program that checks it."""

import sys
from pathlib import Path

import click

from akimat.register.errors import BrokenRegister
from akimat.register.proof import export as exporting
from akimat.register.proof import publisher


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Write an export of the published register into FOLDER; anybody checks it with the verify.py in it."""
    shown = publisher.published()
    try:
        with click.progressbar(
            length=shown[0].head.size if shown else 0, label="acts", file=sys.stderr
        ) as bar:
            exported = exporting.export(folder, bar.update)
    except (BrokenRegister, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{exported.acts} acts of {exported.origin}, {exported.attachments} attachments in {folder}")
    click.echo(f"To check it: python3 -I -S {folder / 'verify.py'}")
