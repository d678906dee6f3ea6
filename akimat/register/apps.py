"""The register as a Django application."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Loads every act of every room once all models exist."""

    name = "akimat.register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load the acts of the register itself."""
        from akimat.register import act

        act.load_room("akimat.register")
