"""Tags of the rooms' pages: a thing by its name, the act by which something holds."""

from typing import Any
from uuid import UUID

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from akimat.register.naming import Named
from akimat.territory.grounds import Ground

register = template.Library()


@register.simple_tag(takes_context=True)
def called(context: dict[str, Any], thing: UUID | str | None) -> SafeString | str:
    """{% called row.person_id %}: its name, as a link if it has a page; the page gives `names`."""
    named = name_of(context, thing)
    if named is None:
        return ""
    if named.url is None:
        return format_html("{}", named.text)
    return format_html('<a href="{}{}">{}</a>', named.url, context.get("day_query", ""), named.text)


@register.simple_tag(takes_context=True)
def name(context: dict[str, Any], thing: UUID | str | None) -> str:
    """{% name row.person_id %}: the same without a link."""
    named = name_of(context, thing)
    return named.text if named else ""


@register.inclusion_tag("territory/_ground.html")
def ground(value: dict[str, Any] | None) -> dict[str, Any]:
    """{% ground row.since_act_ground %}: number and kind of an act, and what is to be noticed about it."""
    return {"ground": Ground.read(value)}


def name_of(context: dict[str, Any], thing: UUID | str | None) -> Named | None:
    found = context["names"].get(UUID(str(thing))) if thing else None
    return found if isinstance(found, Named) else None
