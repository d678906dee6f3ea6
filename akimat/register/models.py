"""Tables of the register, and the shape that every table of state shares.

Four classes of table, each with its grants (see `grants.py`): the log (`Entry`, `Head`, `Key`), state (every
`Version`, and `Thing`), prepared (`PreparedAct`, `Refusal`), and attachments.
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q


class Thing(models.Model):
    """An anchor: the identity of a unit, a post, a vote... Never changed; acts lock it, rows refer to it."""

    id = models.UUIDField(primary_key=True)
    sort = models.CharField(max_length=40)
    act = models.UUIDField(db_index=True)


class ThingField(models.ForeignKey[Any, Any]):
    """A reference to a thing, from a row of state."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("to", "register.Thing")
        kwargs["on_delete"] = models.PROTECT
        kwargs["related_name"] = "+"
        super().__init__(**kwargs)


class Version(models.Model):
    """A row of state: what held of a thing from `since` until `until`, and what the register knew when.

    Immutable but for one closing (`until`, `until_act`) and one voiding (`voided_act`). `since` and `until`
    are legal days, half-open. `since_act` is the act by which it holds; `opened_act` the act that wrote the
    row, which differs only where a correction put a row back.
    """

    id = models.UUIDField(primary_key=True)
    thing = ThingField()
    since = models.DateField()
    since_act = models.UUIDField()
    opened_act = models.UUIDField(db_index=True)
    until = models.DateField(null=True)
    until_act = models.UUIDField(null=True, db_index=True)
    voided_act = models.UUIDField(null=True, db_index=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["thing"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="%(app_label)s_%(class)s_one_open",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")),
                name="%(app_label)s_%(class)s_ends_after_start",
            ),
        ]


class Entry(models.Model):
    """One act in the log. `entry` is the canonical JSON; the other columns follow from it.

    Rows are appended by the database function `register_append` alone; `leaf` is the RFC 6962 leaf hash.
    """

    number = models.BigIntegerField(primary_key=True)
    act = models.UUIDField(unique=True)
    kind = models.CharField(max_length=80)
    on = models.DateField()
    recorded_on = models.DateField()
    mode = models.CharField(max_length=10)
    author = models.CharField(max_length=40)
    by = models.UUIDField(null=True)
    caused_by = models.UUIDField(null=True)
    target = models.UUIDField(null=True)
    entry = models.BinaryField()
    leaf = models.GeneratedField(
        expression=models.Func(
            models.Func(models.Value("00"), models.Value("hex"), function="decode"),
            models.F("entry"),
            template="sha256(%(expressions)s)",
            arg_joiner=" || ",
        ),
        output_field=models.BinaryField(),
        db_persist=True,
    )

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "number"], name="register_entry_kind"),
            models.Index(fields=["author", "number"], name="register_entry_author"),
            models.Index(fields=["on"], name="register_entry_on"),
            models.Index(fields=["caused_by"], name="register_entry_caused_by"),
            models.Index(fields=["target"], name="register_entry_target"),
        ]


class Head(models.Model):
    """How many acts the log holds. One row; the last thing that a transaction locks."""

    id = models.SmallIntegerField(primary_key=True)
    size = models.BigIntegerField()


class Key(models.Model):
    """An idempotency key that led to a receipt."""

    pk = models.CompositePrimaryKey("account", "key")
    account = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    digest = models.BinaryField()
    act = models.UUIDField()


class VoidedEntry(Version):
    """State: an entry that was voided, or replaced by a correction."""

    entry = models.UUIDField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["entry"], condition=Q(voided_act__isnull=True), name="register_voidedentry_once"
            ),
        ]


class Private(models.Model):
    """A value that is not public, with its salt; the entry of its act holds the commitment. Deletable."""

    commitment = models.CharField(max_length=64, primary_key=True)
    act = models.UUIDField(db_index=True)
    path = models.CharField(max_length=200)
    salt = models.BinaryField()
    value = models.BinaryField()


class Erasure(Version):
    """State: what was erased. On insertion a trigger deletes the value, or the file, and its salt."""

    reference = models.CharField(max_length=64)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["reference"], condition=Q(voided_act__isnull=True), name="register_erasure_once"
            ),
        ]


class Attachment(models.Model):
    """A file referred to by the SHA-256 of its bytes; the bytes stand in chunks of at most 1 MiB.

    A closed one is referred to by the SHA-256 of its salt and its bytes: nobody can guess a file by it.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=200)
    public = models.BooleanField()
    salt = models.BinaryField(default=bytes)


class AttachmentNamed(models.Model):
    """Which act names which attachment: whose office may read a closed one."""

    pk = models.CompositePrimaryKey("attachment", "act")
    attachment = models.CharField(max_length=64)
    act = models.UUIDField()


class AttachmentChunk(models.Model):
    """A part of an attachment."""

    pk = models.CompositePrimaryKey("attachment", "ordinal")
    attachment = models.ForeignKey(Attachment, on_delete=models.PROTECT)
    ordinal = models.IntegerField()
    data = models.BinaryField()


class Refusal(models.Model):
    """The journal of refusals: what the law did not admit. The public sees counts, never who or what."""

    at = models.DateTimeField()
    kind = models.CharField(max_length=80)
    on = models.DateField()
    author = models.CharField(max_length=40)
    by = models.UUIDField(null=True)
    payload = models.JSONField()
    findings = models.JSONField()
    norms = models.JSONField()  # ids of the norms that refused, for counting


class PreparedAct(models.Model):
    """A payload that waits for its office-holder: mutable, deletable, outside the log, private."""

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=80)
    author = models.UUIDField()
    on = models.DateField()
    payload = models.JSONField()
    document = models.JSONField(null=True)
    prepared_by = models.UUIDField()
    prepared_at = models.DateTimeField()
