"""Questions about the territory. `on` is the legal day, `known` the number of the last act to be reckoned
with.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from akimat.territory.as_of import recorded, standing
from akimat.territory.grounds import with_grounds
from akimat.territory.models import Classifier, Unit
from akimat.territory.ranks import FIRST_LEVEL, SPECIAL_REGIME, WITH_MASLIKHAT

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def units(on: date, known: int | None = None) -> QuerySet[Unit]:
    """All units of a day."""
    return standing(Unit, on, known)


def unit(thing: UUID, on: date, known: int | None = None) -> Unit | None:
    """One unit on a day."""
    return units(on, known).filter(thing=thing).first()


def unit_of_code(kato_code: str, on: date, known: int | None = None) -> Unit | None:
    """The unit that bears a code on a day."""
    return units(on, known).filter(kato_code=kato_code).first()


def first_level(on: date, lang: str, known: int | None = None) -> list[Unit]:
    """Regions, cities of republican significance and the capital, by name."""
    return by_name(units(on, known).filter(rank__in=FIRST_LEVEL), lang)


def children(thing: UUID, on: date, lang: str, known: int | None = None) -> list[Unit]:
    """Units directly below, by name."""
    return by_name(units(on, known).filter(parent=thing), lang)


def with_governed_below(thing: UUID, on: date, known: int | None = None) -> QuerySet[Unit]:
    """A unit, and units directly below it that have an executive body of their own."""
    below = Q(parent=thing) & ~Q(rank="locality")
    return units(on, known).filter(Q(thing=thing) | below).order_by("kato_code", "id")


def breadcrumb(of: Unit, on: date, known: int | None = None) -> list[Unit]:
    """Units above, from the root down."""
    above = [UUID(each) for each in of.path.split("/")[:-1]]
    found = {row.thing_id: row for row in units(on, known).filter(thing__in=above)}
    return [found[each] for each in above if each in found]


def tree(on: date, lang: str = "kk", known: int | None = None, *, governed: bool = False) -> list[Unit]:
    """All units, each followed by what is below it; if `governed`, without populated places inside units."""
    below: dict[UUID | None, list[Unit]] = {}
    rows = units(on, known)
    for row in by_name(rows.exclude(rank="locality") if governed else rows, lang):
        below.setdefault(row.parent_id, []).append(row)

    def walk(parent: UUID | None) -> Iterator[Unit]:
        for row in below.get(parent, ()):
            yield row
            yield from walk(row.thing_id)

    return list(walk(None))


def by_name(rows: "QuerySet[Unit]", lang: str) -> list[Unit]:
    """In the order of the alphabet."""
    return sorted(rows, key=lambda row: alphabetical(getattr(row, f"name_{lang}")))


def alphabetical(name: str) -> list[int]:
    """A sort key in which the Kazakh letters stand where the alphabet has them; the database knows no such
    order.
    """
    return [KAZAKH.find(letter) + 0x10000 if letter in KAZAKH else ord(letter) for letter in name.lower()]


UPPER = ("country", *WITH_MASLIKHAT, "district_in_city")


def upper_levels(on: date, known: int | None = None) -> QuerySet[Unit]:
    """The country, its regions, their districts and cities: what the tree shows at once."""
    return units(on, known).filter(rank__in=UPPER)


def with_children(thing: UUID, on: date, known: int | None = None) -> QuerySet[Unit]:
    """A unit and those directly below it, each with its act and the number of units below."""
    below = units(on, known).filter(parent=OuterRef("thing")).order_by().values("parent")
    number = Coalesce(Subquery(below.annotate(number=Count("id")).values("number")), 0)
    found = units(on, known).filter(Q(thing=thing) | Q(parent=thing)).annotate(below=number)
    return with_grounds(found, "since_act")


def last_of(thing: UUID, known: int | None = None) -> Unit | None:
    """The last version of a unit, on whatever day."""
    return recorded(Unit, known).filter(thing=thing).order_by("-since", "-opened_act").first()


def acts_on(thing: UUID) -> list["QuerySet[Any, Any]"]:
    """The acts that entered or changed a unit."""
    rows = Unit.objects.filter(thing=thing).order_by()
    return [rows.values_list("opened_act"), rows.filter(until_act__isnull=False).values_list("until_act")]


def unit_names(things: list[UUID], lang: str) -> dict[UUID, str]:
    """The last known name of each unit."""
    rows = Unit.objects.filter(thing__in=things, voided_act=None).order_by("since", "opened_act")
    return {row.thing_id: getattr(row, f"name_{lang}") for row in rows}


def places(things: list[UUID]) -> list[tuple[UUID, str, UUID | None]]:
    """Thing, path and region of the open row of each unit."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT thing_id, path, region_id FROM territory_unit"
            " WHERE thing_id = ANY(%s::uuid[]) AND until IS NULL AND voided_act IS NULL",
            [things],
        )
        return list(cursor.fetchall())


@dataclass(frozen=True)
class Standing:
    """A unit as its open row has it."""

    thing: UUID
    code: str | None
    name_kk: str
    name_ru: str
    name_en: str
    rank: str
    parent: UUID | None
    region: UUID | None
    path: str
    since: date


_STANDING = (
    "SELECT thing_id, kato_code, name_kk, name_ru, name_en, rank, parent_id, region_id, path, since"
    " FROM territory_unit WHERE until IS NULL AND voided_act IS NULL"
)


def standing_units() -> list[Standing]:
    """Every unit that stands, whatever the day: what an act on the whole territory changes."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING + " ORDER BY kato_code NULLS FIRST, thing_id")
        return [Standing(*row) for row in cursor.fetchall()]


def standing_unit(thing: UUID) -> Standing | None:
    """One of them."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING + " AND thing_id = %s", [thing])
        row = cursor.fetchone()
    return Standing(*row) if row else None


def all_below(things: Iterable[UUID]) -> list[UUID]:
    """Everything below units that stands, at whatever depth."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT b.thing_id FROM territory_unit u JOIN territory_unit b ON b.path LIKE u.path || '/%%'"
            " AND b.until IS NULL AND b.voided_act IS NULL"
            " WHERE u.thing_id = ANY(%s::uuid[]) AND u.until IS NULL AND u.voided_act IS NULL",
            [list(things)],
        )
        return [row[0] for row in cursor.fetchall()]


def directly_below(thing: UUID) -> list[UUID]:
    """What stands directly below a unit, in an order that a replay repeats."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT thing_id FROM territory_unit WHERE parent_id = %s AND until IS NULL"
            " AND voided_act IS NULL ORDER BY thing_id",
            [thing],
        )
        return [row[0] for row in cursor.fetchall()]


def every_unit() -> list[UUID]:
    """The identities of all units that ever were; none is ever taken away."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM register_thing WHERE sort = 'territory.unit'")
        return [row[0] for row in cursor.fetchall()]


def classifier() -> Classifier | None:
    """The vintage of the classifier that the units follow now."""
    return Classifier.objects.filter(until=None, voided_act=None).first()


def classifiers(known: int | None = None) -> QuerySet[Classifier]:
    """Every vintage that was imported, the latest first, each with its act."""
    rows = recorded(Classifier, known).order_by("-since", "-opened_act")
    return with_grounds(rows, "since_act")


def special_regime(of: Unit, on: date) -> bool:
    """Whether a law of its own governs the unit, which is not encoded here."""
    begins = SPECIAL_REGIME.get(of.kato_code or "")
    return begins is not None and on >= begins


def region_of(thing: UUID) -> UUID | None:
    """The unit of the first level to which a unit belongs; None for the country."""
    return next((region for _, _, region in places([thing])), None)


def rank_on(thing: UUID | None, on: date) -> str | None:
    """What a unit is on a day."""
    if thing is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rank FROM territory_unit WHERE thing_id = %s AND voided_act IS NULL"
            " AND since <= %s AND (until IS NULL OR until > %s)",
            [thing, on, on],
        )
        row = cursor.fetchone()
    return row[0] if row else None
