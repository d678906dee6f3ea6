"""State of the territory: units in time, each with its place in the tree."""

from typing import ClassVar, Literal

from django.db import models
from django.db.models import Q

from akimat.register.models import ThingField, Version

Rank = Literal[
    "country",
    "region",
    "city_of_republican_significance",
    "capital",
    "district",
    "city_of_regional_significance",
    "city_of_district_significance",
    "district_in_city",
    "rural_district",
    "settlement",
    "village",
    "locality",
]
"""A locality is a populated place inside a unit: it stands in the classifier and has no body of its own."""

FIRST_LEVEL = ("region", "city_of_republican_significance", "capital")
WITH_MASLIKHAT = (*FIRST_LEVEL, "district", "city_of_regional_significance")
"""Ranks of units that have a maslikhat and an akimat (Law 148-II); the others have an akim with an apparatus.
"""


class Unit(Version):
    """A unit from one change of its name, rank or place to the next.

    `path` is the units from the root down to this one, so that a subtree is a prefix; `region` is the unit of
    the first level on that path (the unit itself, if it is one), so that an electorate needs no walk.
    """

    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    rank = models.CharField(max_length=40)
    kato_code = models.CharField(max_length=9, null=True)
    parent = ThingField(null=True)
    region = ThingField(null=True)
    path = models.TextField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["kato_code"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="territory_unit_one_per_kato_code",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["path"], name="territory_unit_path", opclasses=["text_pattern_ops"]),
        ]


class Classifier(Version):
    """The vintage of the state classifier that the units follow, from one import to the next."""

    file = models.CharField(max_length=64)  # the attachment's SHA-256
    vintage = models.CharField(max_length=300)
    codes = models.IntegerField()
    new = models.IntegerField()
    changed = models.IntegerField()
    moved = models.IntegerField()
    gone = models.IntegerField()
