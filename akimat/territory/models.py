"""State of the territory: units in time, each with its place in the tree."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from akimat.register.models import ThingField, Version


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


class Outline(models.Model):
    """The outline of a unit on maps, from a file that an operator imported: a picture, no fact.

    Rings of points, in thousandths of a degree.
    """

    code = models.CharField(max_length=9, primary_key=True)
    rings = models.JSONField()
    file = models.CharField(max_length=64)  # the attachment's SHA-256
    attribution = models.CharField(max_length=500)
