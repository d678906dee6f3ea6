"""`akimat witness`: keep an eye on somebody's register. Needs no database."""

from pathlib import Path

import click

from akimat.register.proof.notes import MalformedNote, Verifier
from akimat.register.proof.witness import Witness, read_or_make_key
from akimat.web.witness_server import server

needs_database = False


@click.command()
@click.option("--name", required=True, help="The witness's own name, as witness.example.kz/w1.")
@click.option(
    "--log", "logs", multiple=True, required=True, help="Public key of a log: what /log/key of it says."
)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=Path("var/witness"))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8100, show_default=True)
def command(name: str, logs: tuple[str, ...], folder: Path, host: str, port: int) -> None:
    """Cosign heads of logs that continue what was seen before, refuse others (c2sp.org/tlog-witness)."""
    try:
        known = [Verifier.parse(each) for each in logs]
        witness = Witness(folder, read_or_make_key(folder / "key", name), known)
    except MalformedNote as error:
        raise click.ClickException(str(error)) from error
    with server(witness, host, port) as running:
        click.echo(f"http://{host}:{running.server_address[1]}/add-checkpoint")
        click.echo(str(witness.verifier()))
        running.serve_forever()
