"""Akims below the top level: candidates before a maslikhat, answers, elections, terms."""

from django.db import models

from akimat.register.models import ThingField, Version


class Candidacy(Version):
    """Somebody submitted to a maslikhat for its consent; closed when it answers."""

    post = ThingField()
    person = ThingField()


class CandidateAnswer(Version):
    """What a maslikhat answered on a candidate. The thing is the candidacy."""

    post = ThingField()
    person = ThingField()
    agreed = models.BooleanField()


class AkimElection(Version):
    """An election by its protocol: who won, or that it ended in a tie."""

    post = ThingField()
    winner = ThingField(null=True)
    tie = models.BooleanField()


class Term(Version):
    """The term of an elected akim; its last day is a deadline, and ends nothing by itself."""

    post = ThingField()
    person = ThingField()
    last_day = models.DateField()
