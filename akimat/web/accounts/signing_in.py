"""Whose session it is: the user, the account and the person's name in one question, as every page asks it."""

from typing import cast

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User

from akimat.bodies import reads as bodies

BACKEND = f"{__name__}.ByPassword"


class ByPassword(ModelBackend):
    """Django's own, which would ask for the account and the name once more each."""

    def get_user(self, user_id: int) -> User | None:
        """None for an account that was blocked: its sessions end."""
        named = User.objects.annotate(names=bodies.last_names("account__person"))
        user = named.select_related("account").filter(pk=user_id).first()
        return cast(User, user) if user and self.user_can_authenticate(user) else None
