"""Addresses of things: of a thing whose page is not mounted there is none."""

from uuid import UUID

from django.urls import NoReverseMatch, reverse


def page(route: str, thing: UUID) -> str | None:
    """The address of a thing's page, or None."""
    try:
        return reverse(route, args=[thing])
    except NoReverseMatch:
        return None
