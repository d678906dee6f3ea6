"""Who does the work of a post for a time: whole or in part, to a last day or until somebody is appointed."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from akimat.register.models import ThingField, Version


class Assignment(Version):
    """Duties of a post, assigned to a person. After `last_day` it is over, and no act is needed for that.

    `kinds` are the kinds of acts that are assigned; empty: all of them. `share` says the same in words.
    """

    post = ThingField()
    person = ThingField()
    reason = models.CharField(max_length=20)
    last_day = models.DateField(null=True)
    kinds = ArrayField(models.CharField(max_length=80))
    share = models.TextField()

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(fields=["post", "since"], name="bodies_assignment_post"),
            models.Index(fields=["person", "since"], name="bodies_assignment_person"),
        ]
