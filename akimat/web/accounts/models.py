"""The link between a sign-in and a person of the register.

Rights follow from the offices that the person holds on a day, so nothing here can give or take one. To block
an account is `user.is_active = False`: Django then ends its sessions at the next request.
"""

import uuid

from django.conf import settings
from django.db import models


class Account(models.Model):
    """One sign-in. The person is a thing of `bodies` and no foreign key: a person outlives its versions."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="account")
    person: "models.UUIDField[uuid.UUID | None, uuid.UUID | None]" = models.UUIDField(null=True, unique=True)

    def __str__(self) -> str:
        return f"account {self.pk}"  # no name: this string reaches logs
