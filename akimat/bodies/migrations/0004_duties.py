"""Duties assigned for a time: the whole of them to one person at once."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import akimat.register.models

ONE_WHOLE = """
ALTER TABLE bodies_assignment ADD CONSTRAINT bodies_assignment_one_whole EXCLUDE USING gist (
    uuid_range(post_id, post_id, '[]') WITH &&, daterange(since, LEAST(until, last_day + 1)) WITH &&
) WHERE (voided_act IS NULL AND kinds = '{}');
"""


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0003_legal_acts"),
        ("register", "0002_functions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
                ("reason", models.CharField(max_length=20)),
                ("last_day", models.DateField(null=True)),
                (
                    "kinds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80), size=None
                    ),
                ),
                ("share", models.TextField()),
                (
                    "person",
                    akimat.register.models.ThingField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.thing"
                    ),
                ),
                (
                    "post",
                    akimat.register.models.ThingField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.thing"
                    ),
                ),
                (
                    "thing",
                    akimat.register.models.ThingField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.thing"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["post", "since"], name="bodies_assignment_post"),
                    models.Index(fields=["person", "since"], name="bodies_assignment_person"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True), ("voided_act__isnull", True)),
                        fields=("thing",),
                        name="bodies_assignment_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="bodies_assignment_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.RunSQL(
            ONE_WHOLE, "ALTER TABLE bodies_assignment DROP CONSTRAINT bodies_assignment_one_whole"
        ),
    ]
