"""Whose session it is: the user, the account and the person's name in one question, as every page asks it."""

from typing import Any, cast

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpRequest

from akimat.bodies import reads as bodies
from akimat.web.accounts import patience

BACKEND = f"{__name__}.ByPassword"


class ByPassword(ModelBackend):
    """Django's own, which would ask for the account and the name once more each, and would never tire."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Whoever guessed too often is not even compared."""
        if username is None or patience.exhausted(request, username):
            return None
        user = super().authenticate(request, username, password, **kwargs)
        if user is None:
            patience.failed(request, username)
        return user

    def get_user(self, user_id: int) -> User | None:
        """None for an account that was blocked: its sessions end."""
        named = User.objects.annotate(names=bodies.last_names("account__person"))
        user = named.select_related("account").filter(pk=user_id).first()
        return cast(User, user) if user and self.user_can_authenticate(user) else None
