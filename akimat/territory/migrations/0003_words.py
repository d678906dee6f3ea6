"""Units are found by the words of their names and by their code."""

from django.db import migrations

from akimat.territory.words import WORDS


class Migration(migrations.Migration):
    dependencies = (("territory", "0002_classifier"), ("register", "0004_words"))
    operations = (
        migrations.RunSQL(
            f"CREATE INDEX territory_unit_words ON territory_unit USING gin ({WORDS})",
            "DROP INDEX territory_unit_words",
        ),
    )
