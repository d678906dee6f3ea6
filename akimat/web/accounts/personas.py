"""Fictional people of a demonstration, whom a visitor becomes with one click.

A persona is an account without a usable password that is linked to a person: nobody can sign in as one any
other way, and an account that somebody was given a password for is never offered here. That the register is a
demonstration is said by its first act alone; no setting and no row can turn personas on elsewhere.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404

from akimat.bodies import reads as bodies
from akimat.register import offering
from akimat.register import reads as register
from akimat.web.accounts.models import Account


@dataclass(frozen=True)
class Persona:
    username: str
    name: str
    standing: tuple[str, ...]


def only_in_a_demonstration() -> None:
    """Elsewhere these pages do not exist."""
    if not register.is_demonstration():
        raise Http404


def personas() -> QuerySet[User]:
    """Users who may be signed in with one click, in the order in which they were made."""
    without_password = User.objects.filter(is_active=True, password__startswith=UNUSABLE_PASSWORD_PREFIX)
    return without_password.filter(account__person__isnull=False).order_by("pk")


def described(on: date, lang: str) -> list[Persona]:
    """Each persona with its name and what it is on the day."""
    rows = personas().values_list("username", "account__person")
    people = {username: person for username, person in rows if person}
    names = bodies.person_names(people.values(), lang)
    seats = offering.seats_of(people.values(), on)
    return [
        Persona(username, names[person], tuple(seat.words() for seat in seats.get(person, ())))
        for username, person in people.items()
    ]


@transaction.atomic
def make(username: str, person: UUID) -> None:
    """Give a fictional person a sign-in without a password; the same call again changes nothing."""
    user, made = User.objects.get_or_create(username=username)
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    Account.objects.update_or_create(user=user, defaults={"person": person})


def exists(username: str) -> bool:
    """Whether this persona was made."""
    return User.objects.filter(username=username).exists()
