"""Maslikhats as a Django application."""

from django.apps import AppConfig


class MaslikhatConfig(AppConfig):
    name = "akimat.maslikhat"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from akimat.maslikhat import (  # noqa: F401  (each registers itself)
            naming,
            panels,
            providers,
            session_naming,
            standing,
        )
        from akimat.register import act

        act.load_room("akimat.maslikhat")
