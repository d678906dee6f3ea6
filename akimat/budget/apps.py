"""Local budgets as a Django application."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    name = "akimat.budget"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from akimat.budget import naming, panels, providers  # noqa: F401  (each registers itself)
        from akimat.register import act

        act.load_room("akimat.budget")
