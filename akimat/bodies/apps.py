"""Bodies as a Django application."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "akimat.bodies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from akimat.bodies import (  # noqa: F401  (each registers itself)
            legal_acts,
            naming,
            panels,
            providers,
            reading,
            standing,
            words,
        )
        from akimat.register import act

        act.load_room("akimat.bodies")
