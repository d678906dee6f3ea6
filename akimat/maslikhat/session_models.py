"""State of one maslikhat at work: sessions, questions put to the vote, no confidence, reports, papers.

What an act locks never changes on a thing: the maslikhat of a session, the session and motion of a question,
the post of a motion. Rows of `Resolution` and `QuestionCount` are versions of the question that they are
about, rows of `SessionTotals` of the session.
"""

from typing import ClassVar, Literal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from akimat.register.models import ThingField, Version

SessionKind = Literal["first", "ordinary", "extraordinary"]
Initiative = Literal["chair", "akim", "deputies", "election_commission"]
QuestionSort = Literal["decision", "procedural", "closed_sitting", "mandate", "akim_report", "no_confidence"]
Choice = Literal["for", "against", "abstained"]
Ground = Literal["none_named", "reports_not_approved", "community_assembly"]


class Convocation(Version):
    """A maslikhat between two elections, from the opening of its first session."""

    body = ThingField()
    number = models.IntegerField()


class Session(Version):
    """A session from one state to the next: convened, open, on a break, closed."""

    body = ThingField()
    number = models.CharField(max_length=300)
    session_kind = models.CharField(max_length=20)
    state = models.CharField(max_length=10)
    called_on = models.DateField()
    held_on = models.DateField()
    materials_on = models.DateField(null=True)
    agenda = ArrayField(models.TextField())
    closed_sitting = models.BooleanField()
    resumes_on = models.DateField(null=True)


class SessionPresence(Version):
    """A deputy is there, from registration until leaving."""

    session = ThingField()
    mandate = ThingField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["session", "mandate"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="maslikhat_sessionpresence_once",
            ),
        ]


class SessionTotals(Version):
    """What a recorded session's document says in totals."""

    present = models.IntegerField(null=True)
    deputies_total = models.IntegerField(null=True)


class Motion(Version):
    """No confidence in an akim, from the initiators' address on. `text` is what is put to the vote."""

    body = ThingField()
    post = ThingField()
    person = ThingField()
    state = models.CharField(max_length=12)  # collecting, verified, raised, voted, sent, kept
    text = models.TextField()
    ground = models.CharField(max_length=30)
    reports_refused = models.IntegerField(null=True)
    assembly_minutes = models.CharField(max_length=64, null=True)
    begun_on = models.DateField()
    verified_on = models.DateField(null=True)


class Signature(Version):
    """A deputy signed for a motion, here or on a sheet. `counted` is what the protocol made of it."""

    motion = ThingField()
    mandate = ThingField()
    counted = models.BooleanField(null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["motion", "mandate"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="maslikhat_signature_once",
            ),
        ]


class Question(Version):
    """A question put to the vote at a session, from its opening to its closing."""

    session = ThingField()
    body = ThingField()
    item = models.IntegerField()
    question_sort = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    text = models.TextField()
    text_hash = models.CharField(max_length=64)
    method = models.CharField(max_length=10)
    secret = models.BooleanField()
    motion = ThingField(null=True)
    report = ThingField(null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["session"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="maslikhat_question_one_per_session",
            ),
        ]


class QuestionBallot(Version):
    """How a mandate voted on a question."""

    question = ThingField()
    mandate = ThingField()
    choice = models.CharField(max_length=10)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["question", "mandate"],
                condition=Q(voided_act__isnull=True),
                name="maslikhat_questionballot_once",
            ),
        ]


class QuestionCount(Version):
    """The protocol of a vote by hands or on paper, in totals."""

    votes_for = models.IntegerField()
    votes_against = models.IntegerField()
    abstained = models.IntegerField()
    invalid = models.IntegerField()
    present = models.IntegerField(null=True)


class Resolution(Version):
    """What the law made of a closed question; `result` is None where it could not be judged."""

    session = ThingField()
    body = ThingField()
    question_sort = models.CharField(max_length=20)
    result = models.CharField(max_length=30, null=True)
    votes_for = models.IntegerField()
    votes_against = models.IntegerField()
    abstained = models.IntegerField()
    invalid = models.IntegerField()
    present = models.IntegerField(null=True)
    deputies_total = models.IntegerField(null=True)
    motion = ThingField(null=True)
    report = ThingField(null=True)
