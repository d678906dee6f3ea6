"""`akimat act KIND`: the generic door in a terminal.

Exit codes: 0 done or permitted, 2 malformed, 3 refused, 4 against a constraint of the register.
"""

import json
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import click
from django.utils.translation import override
from pydantic import ValidationError

from akimat.register.api import told
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.perform import Receipt, perform
from akimat.web.cli.entering import BROKEN, MALFORMED, REFUSED, author_of, by_of, day_of, failed
from akimat.web.cli.printing import show_findings


@click.command()
@click.argument("kind")
@click.option(
    "--payload",
    "payload_file",
    required=True,
    type=click.File("r", encoding="utf-8"),
    help="JSON; - for stdin.",
)
@click.option("--on", required=True, help="The legal day, YYYY-MM-DD.")
@click.option("--author", required=True, help="The post: its identifier or its code.")
@click.option(
    "--document", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON of the document."
)
@click.option("--late-reason", help="Why it is entered late.")
@click.option("--key", help="Idempotency key; the same key gives the same receipt.")
@click.option(
    "--account", envvar="AKIMAT_ACCOUNT", help="Who enters it; its password in AKIMAT_PASSWORD or asked."
)
@click.option("--dry-run", is_flag=True, help="Judge as of now, write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the receipt or the problem as JSON.")
@click.option(
    "--lang", default="ru", type=click.Choice(["kk", "ru", "en"]), envvar="AKIMAT_LANG", show_default=True
)
def command(
    kind: str,
    payload_file: Any,
    on: str,
    author: str,
    document: Path | None,
    late_reason: str | None,
    key: str | None,
    account: str | None,
    dry_run: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Perform one act of KIND, or judge it with --dry-run."""
    with override(lang):
        try:
            day = day_of(on)
            post = author_of(author)
            receipt = perform(
                kind,
                _payload(payload_file),
                author=post,
                by=by_of(account, post),
                on=day,
                key=key or str(uuid4()),
                document=_document(document),
                late_reason=late_reason,
                dry_run=dry_run,
            )
        except Malformed as error:
            sys.exit(failed(error, MALFORMED, as_json, lang))
        except Refused as error:
            sys.exit(failed(error, REFUSED, as_json, lang))
        except BrokenRegister as error:
            sys.exit(failed(error, BROKEN, as_json, lang))
        _done(receipt, as_json, lang)


def _done(receipt: Receipt, as_json: bool, lang: str) -> None:
    if as_json:
        click.echo(json.dumps(told(receipt), ensure_ascii=False))
        return
    click.echo(f"№ {receipt.number}  {receipt.act}" if receipt.number else "dry run: permitted as of now")
    for name, thing in receipt.made.items():
        click.echo(f"  {name}: {thing}")
    if receipt.decision:
        show_findings(receipt.decision.findings, lang)


def _payload(file: Any) -> dict[str, Any]:
    try:
        loaded = json.load(file)
    except (ValueError, RecursionError) as error:  # not JSON, or not even text
        raise Malformed(("payload", "json_invalid", {})) from error
    if not isinstance(loaded, dict):
        raise Malformed(("payload", "json_invalid", {}))
    return loaded


def _document(path: Path | None) -> Document | None:
    if path is None:
        return None
    try:
        return Document.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise Malformed(*((f"document.{e['loc']}", e["type"], {}) for e in error.errors())) from error
