"""`akimat account`: sign-ins of people. The operator makes, links, resets and blocks them.

None of this is an act, and none of it gives a right: what a person may do follows from the offices held. Each
step is logged with the number of the account, never with a name.
"""

import getpass
import sys
import uuid

import click
import structlog
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from akimat.bodies import reads as bodies
from akimat.web.accounts.models import Account

log = structlog.get_logger("akimat.accounts")


@click.group()
def command() -> None:
    """Make, link, reset and block the sign-ins of people. An account carries no right."""


@command.command()
@click.argument("username")
@click.option("--person", type=click.UUID, help="The person of the register who will sign in.")
@transaction.atomic
def create(username: str, person: uuid.UUID | None) -> None:
    """Make an account; the password is asked for and never shown."""
    if User.objects.filter(username=username).exists():
        raise click.ClickException(f"There is an account {username} already.")
    user = User(username=username)
    user.set_password(_new_password(user))
    user.save()
    account = Account.objects.create(user=user)
    _done("created", user)
    if person:
        _link(account, person)


@command.command()
@click.argument("username")
@click.argument("person", type=click.UUID)
@transaction.atomic
def link(username: str, person: uuid.UUID) -> None:
    """Say which person of the register signs in with this account."""
    _link(_account(username), person)


@command.command()
@click.argument("username")
def reset(username: str) -> None:
    """Give an account a new password; its open sessions end."""
    user = _account(username).user
    user.set_password(_new_password(user))
    user.save(update_fields=["password"])
    _done("password reset", user)


@command.command()
@click.argument("username")
def block(username: str) -> None:
    """Nobody can sign in with this account, and whoever is signed in is out. Offices are untouched."""
    _activate(username, False)


@command.command()
@click.argument("username")
def unblock(username: str) -> None:
    """Let the account be used again."""
    _activate(username, True)


def _account(username: str) -> Account:
    account = Account.objects.select_related("user").filter(user__username=username).first()
    if account is None:
        raise click.ClickException(f"There is no account {username}.")
    return account


def _link(account: Account, person: uuid.UUID) -> None:
    if person not in bodies.person_names([person]):
        raise click.ClickException(f"The register knows no person {person}.")
    taken = Account.objects.filter(person=person).exclude(pk=account.pk).select_related("user").first()
    if taken:
        raise click.ClickException(f"This person signs in as {taken.user.username} already.")
    account.person = person
    account.save(update_fields=["person"])
    _done("linked", account.user)


def _activate(username: str, active: bool) -> None:
    user = _account(username).user
    user.is_active = active
    user.save(update_fields=["is_active"])
    _done("unblocked" if active else "blocked", user)


def _new_password(user: User) -> str:
    """From the terminal twice, or once from a pipe."""
    password = _typed_twice() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from error
    return password


def _typed_twice() -> str:
    password = getpass.getpass("New password: ")
    if getpass.getpass("Once more: ") != password:
        raise click.ClickException("The two passwords differ.")
    return password


def _done(what: str, user: User) -> None:
    log.info(f"account {what}", account=user.pk)
    click.echo(f"{user.username}: {what}")
