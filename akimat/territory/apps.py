"""The territory as a Django application."""

from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    name = "akimat.territory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from akimat.register import act
        from akimat.territory import naming, words  # noqa: F401  (how units are called and found)

        act.load_room("akimat.territory")
