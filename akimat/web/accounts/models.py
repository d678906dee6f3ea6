"""The link between a sign-in and a person of the register.

Rights follow from the offices that the person holds on a day, so nothing here can give or take one. To block
an account is `user.is_active = False`: Django then ends its sessions at the next request.
"""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Account(models.Model):
    """One sign-in. The person is a thing of `bodies` and no foreign key: a person outlives its versions."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="account")
    person: "models.UUIDField[uuid.UUID | None, uuid.UUID | None]" = models.UUIDField(null=True, unique=True)

    def __str__(self) -> str:
        return f"account {self.pk}"  # no name: this string reaches logs


class SavedView(models.Model):
    """A view of the register that somebody keeps: a name, and the question that stands in the address."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="views")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "name"], name="accounts_view_name")]

    def __str__(self) -> str:
        return f"view {self.pk}"


class FailedSignIn(models.Model):
    """How often a password was wrong, for a name from an address; both only as a hash. See `patience`."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.IntegerField()
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.count} failures"
