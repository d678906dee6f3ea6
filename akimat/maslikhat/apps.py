"""Maslikhats as a Django application."""

from django.apps import AppConfig


class MaslikhatConfig(AppConfig):
    name = "akimat.maslikhat"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from akimat.maslikhat import naming, panels, providers, standing  # noqa: F401  (each registers itself)
        from akimat.register import act

        act.load_room("akimat.maslikhat")
