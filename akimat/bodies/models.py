"""State of bodies: what stands (bodies, posts, persons) and who holds and enters what (tenures, delegations).

A body's unit and a post's body, office and unit never change: another body, another thing. So acts may read
them before anything is locked. Two full holders at once, and two acting ones, are excluded by the database
(migration 0002).
"""

from typing import ClassVar, Literal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from akimat.bodies.models_duties import Assignment as Assignment
from akimat.bodies.models_lower_akims import AkimElection as AkimElection
from akimat.bodies.models_lower_akims import Candidacy as Candidacy
from akimat.bodies.models_lower_akims import CandidateAnswer as CandidateAnswer
from akimat.bodies.models_lower_akims import Term as Term
from akimat.register.models import ThingField, Version

BodyKind = Literal["akimat", "apparatus", "maslikhat", "government", "state_body", "election_commission"]

ONE_IN_A_UNIT = ("akimat", "maslikhat", "government")
"""Kinds of which a unit has one body at a time."""
LegalForm = Literal["resolution", "decision", "order"]


class Founding(Version):
    """The first act: the installation's name, and whether it is a demonstration. One row for ever."""

    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    demonstration = models.BooleanField()


class Body(Version):
    """A body of state power or local self-government, or an apparatus (аппарат) that serves one.

    `apparatus` is the body whose posts may delegate the entry of this body's acts.
    """

    kind = models.CharField(max_length=40)
    unit = ThingField(null=True)
    apparatus = ThingField(null=True)
    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    desk_since = models.DateField(null=True)  # its first day of work in this installation

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["unit", "kind"],
                condition=Q(voided_act__isnull=True, until__isnull=True, kind__in=ONE_IN_A_UNIT),
                name="bodies_body_one_of_a_kind_per_unit",
            ),
        ]


class Post(Version):
    """A post of a body. `office` is the word of the law for it: akim, president, maslikhat_chair..."""

    body = ThingField()
    office = models.CharField(max_length=40)
    unit = ThingField(null=True)
    code = models.CharField(max_length=120)
    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    is_head = models.BooleanField()
    desk_since = models.DateField(null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["code"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="bodies_post_one_per_code",
            ),
            models.UniqueConstraint(
                fields=["body"],
                condition=Q(voided_act__isnull=True, until__isnull=True, is_head=True),
                name="bodies_post_one_head_per_body",
            ),
        ]


class Person(Version):
    """An official by full name, public by office; nothing else about a person is kept here."""

    name_kk = models.CharField(max_length=300)
    name_ru = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)


class Tenure(Version):
    """A person holds a post, in full right or acting, from one act to another."""

    post = ThingField()
    person = ThingField()
    acting = models.BooleanField()

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(fields=["post", "since"], name="bodies_tenure_post"),
            models.Index(fields=["person", "since"], name="bodies_tenure_person"),
        ]


class Delegation(Version):
    """A person may enter acts of these kinds in the name of a post. To enter is not to decide."""

    post = ThingField()
    person = ThingField()
    kinds = ArrayField(models.CharField(max_length=80))

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["post", "person"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="bodies_delegation_one_per_person",
            ),
        ]


class LegalAct(Version):
    """A legal act of a body or of its head, in force from its signing until it is cancelled.

    `issuer` is the body where the act is the body's (a resolution of an akimat, a decision of a maslikhat),
    and the post where it is the office-holder's own.
    """

    issuer = ThingField()
    body = ThingField()
    post = ThingField()
    form = models.CharField(max_length=40)
    number = models.CharField(max_length=300)
    year = models.IntegerField()
    title = models.CharField(max_length=300)
    text = models.TextField(null=True)
    attachment = models.CharField(max_length=64, null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["issuer", "form", "year", "number"],
                condition=Q(voided_act__isnull=True),
                name="bodies_legalact_number",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["body", "since"], name="bodies_legalact_body")]
