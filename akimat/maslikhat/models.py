"""State of maslikhats and of the votes by which their deputies consent to an akim.

References that decide what an act locks never change on a thing: the region of seats and mandates, the
proposal of a meeting, the meeting and post of a vote. A deputy sits in one maslikhat only, by an exclusion
constraint (migration 0002).

Rows of `Seats`, `PresenceTotals`, `Count` and `Outcome` are versions of the body, meeting or vote that they
are about: they have no identity of their own, and nothing refers to them.
"""

from typing import ClassVar, Literal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from akimat.maslikhat.paper_models import *
from akimat.maslikhat.session_models import *
from akimat.register.models import ThingField, Version

Method = Literal["electronic", "hands", "paper", "protocol"]
BALLOT_BY_BALLOT = "electronic"
"""Only the electronic system says who voted how; otherwise the commission counts, and its protocol is
entered.
"""


class Seats(Version):
    """How many deputies the election commission set for a maslikhat; None where nobody here knows."""

    region = ThingField()
    seats = models.IntegerField(null=True)


class Mandate(Version):
    """A deputy's mandate. Author of ballots."""

    body = ThingField()
    person = ThingField()
    region = ThingField()

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["region", "since"], name="maslikhat_mandate_region")]


class Proposal(Version):
    """Nominees proposed for a post. Open until one of them has received consent."""

    post = ThingField()
    nominees = ArrayField(models.UUIDField())


class Meeting(Version):
    """A meeting of deputies (собрание депутатов) from one state to the next.

    Its opening is a thing, so that a vote can rest on it: an opening followed by a vote is not voided.
    """

    region = ThingField()
    proposal = ThingField()
    state = models.CharField(max_length=10)  # called, open, closed
    received_on = models.DateField()
    announced_on = models.DateField()
    held_on = models.DateField()
    opening = ThingField(null=True)


class Presence(Version):
    """A deputy registered as present, until he leaves. Who comes back is registered anew."""

    meeting = ThingField()
    mandate = ThingField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["meeting", "mandate"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="maslikhat_presence_once",
            ),
        ]


class PresenceTotals(Version):
    """What a recorded meeting's document says in totals, where nobody published names."""

    present = models.IntegerField(null=True)
    deputies_total = models.IntegerField(null=True)


class Vote(Version):
    """A vote of consent, from its opening to its closing. The order of nominees means nothing."""

    meeting = ThingField()
    opening = ThingField(null=True)
    proposal = ThingField()
    post = ThingField()
    region = ThingField()
    nominees = ArrayField(models.UUIDField())
    method = models.CharField(max_length=10)
    question = models.JSONField(null=True)  # its text in each language, as it was put to the vote

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["meeting"],
                condition=Q(voided_act__isnull=True, until__isnull=True),
                name="maslikhat_vote_one_open_per_meeting",
            ),
        ]


class SecondBallot(Version):
    """The meeting's own decision to vote again after nobody received consent. Not regulated by law."""

    meeting = ThingField()
    vote = ThingField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["vote"], condition=Q(voided_act__isnull=True), name="maslikhat_secondballot_once"
            ),
        ]


class Commission(Version):
    """The counting commission of a meeting; names are missing where only their number was published."""

    members = ArrayField(models.UUIDField())
    size = models.IntegerField(null=True)
    chair = ThingField(null=True)
    secretary = ThingField(null=True)


class Manner(Version):
    """Open or secret, as the meeting chose, and by how many votes."""

    secret = models.BooleanField()
    votes = models.IntegerField(null=True)


class RepeatOrder(Version):
    """The counting commission's order to repeat a vote of equal votes, at a time set by the chair."""

    meeting = ThingField()
    vote = ThingField()
    at = models.CharField(max_length=5)


class Withdrawal(Version):
    """A nominee who withdrew, or died, before the vote."""

    proposal = ThingField()
    nominee = ThingField()


class Minutes(Version):
    """The minutes of a meeting: number, day of signing, when they went to the Presidential Administration."""

    number = models.CharField(max_length=100)
    signed_on = models.DateField()
    sent_on = models.DateField(null=True)
    scan = models.CharField(max_length=64, null=True)


class BallotCast(Version):
    """How a mandate voted."""

    vote = ThingField()
    mandate = ThingField()
    nominee = ThingField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["vote", "mandate"],
                condition=Q(voided_act__isnull=True),
                name="maslikhat_ballotcast_once",
            ),
        ]


class Count(Version):
    """The counting commission's protocol, in totals. `totals` is votes by nominee."""

    totals = models.JSONField()
    invalid = models.IntegerField(null=True)
    took_part = models.IntegerField(null=True)
    present = models.IntegerField(null=True)
    commission_members = models.IntegerField(null=True)
    roll_call = models.CharField(max_length=64, null=True)
    issued = models.IntegerField(null=True)
    found = models.IntegerField(null=True)
    scan = models.CharField(max_length=64, null=True)


class Outcome(Version):
    """What the law made of a closed vote; `outcome` is None where it could not be judged."""

    post = ThingField()
    meeting = ThingField()
    outcome = models.JSONField(null=True)
    person = ThingField(null=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["post", "since"], name="maslikhat_outcome_post")]
