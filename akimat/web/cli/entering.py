"""How an act is entered from a terminal: on which day, in whose name, by whom; and how it fails."""

import json
import os
from datetime import date
from uuid import UUID

import click
from django.contrib.auth import authenticate

from akimat.bodies import reads as bodies
from akimat.maslikhat import reads as maslikhat
from akimat.register import clock, reads
from akimat.register.act import INSTALLATION
from akimat.register.errors import Malformed, Refused
from akimat.register.perform import By
from akimat.register.problems import problem
from akimat.web.accounts.models import Account
from akimat.web.cli.printing import show_refusal

MALFORMED, REFUSED, BROKEN = 2, 3, 4


def day_of(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Malformed(("on", "date_parsing", {})) from error


def author_of(author: str) -> UUID | str:
    if author == INSTALLATION:
        return author
    try:
        return UUID(author)
    except ValueError:
        post = bodies.post_of_code(author)
        if post is None:
            raise Malformed(("author", "not_a_thing", {"author": author})) from None
        return post


def by_of(account: str | None, author: UUID | str) -> By:
    """Whoever signs in; in a demonstration, without an account, the holder of the post at the console."""
    if account:
        password = os.environ.get("AKIMAT_PASSWORD") or click.prompt(account, hide_input=True, err=True)
        user = authenticate(username=account, password=password)
        if user is None:
            raise click.UsageError(f"{account}: no such account, or another password")
        return By(account, Account.objects.filter(user=user).values_list("person", flat=True).first())
    if isinstance(author, UUID) and reads.is_demonstration():
        return By("console", bodies.holder_of(author, clock.today()) or maslikhat.deputy_of(author))
    return By("console", None)


def failed(error: Exception, code: int, as_json: bool, lang: str) -> int:
    body = problem(error, lang)
    if as_json:
        click.echo(json.dumps(body, ensure_ascii=False))
        return code
    click.echo(body["title"], err=True)
    if isinstance(error, Refused):
        show_refusal(error.decision, lang)
    for each in body.get("errors", []):
        click.echo(f"  {each['field']}: {each['detail']}", err=True)
    if "detail" in body:
        click.echo(f"  {body['detail']}", err=True)
    return code
