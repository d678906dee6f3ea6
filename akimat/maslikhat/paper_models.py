"""State of what a maslikhat issues: decisions, resolutions of commissions, orders; and what it is told."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from akimat.register.models import ThingField, Version


class Paper(Version):
    """A decision (решение), a commission's resolution (постановление) or the chair's order (распоряжение).

    The number is text as in the journal, unique per issuer, form and year.
    """

    issuer = ThingField()
    form = models.CharField(max_length=20)
    year = models.IntegerField()
    number = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    text = models.TextField()
    question = ThingField(null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["issuer", "form", "year", "number"],
                condition=Q(voided_act__isnull=True),
                name="maslikhat_paper_number",
            ),
        ]


class StandingCommission(Version):
    """A standing commission: its chair and members are mandates of the maslikhat."""

    body = ThingField()
    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    chair = ThingField()
    members = ArrayField(models.UUIDField())


class AkimReport(Version):
    """The akim's yearly report to the deputies; `revises` is the one that was not approved."""

    body = ThingField()
    post = ThingField()
    person = ThingField()
    year = models.IntegerField()
    text = models.CharField(max_length=64)
    revises = ThingField(null=True)


class Sending(Version):
    """A decision on no confidence sent to whoever decides; a version of the motion."""

    post = ThingField()
    addressee = ThingField()
    received_on = models.DateField()


class Answer(Version):
    """The superior instructs the akim to continue; a version of the motion."""

    post = ThingField()
