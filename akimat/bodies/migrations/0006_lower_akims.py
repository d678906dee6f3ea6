"""Candidates, answers, elections and terms of akims below the top level."""

import django.db.models.deletion
from django.db import migrations, models

import akimat.register.models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0005_words"),
        ("register", "0004_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="AkimElection",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
                ("tie", models.BooleanField()),
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
                (
                    "winner",
                    akimat.register.models.ThingField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.thing",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True), ("voided_act__isnull", True)),
                        fields=("thing",),
                        name="bodies_akimelection_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="bodies_akimelection_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidacy",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True), ("voided_act__isnull", True)),
                        fields=("thing",),
                        name="bodies_candidacy_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="bodies_candidacy_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateAnswer",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
                ("agreed", models.BooleanField()),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True), ("voided_act__isnull", True)),
                        fields=("thing",),
                        name="bodies_candidateanswer_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="bodies_candidateanswer_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
                ("last_day", models.DateField()),
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until__isnull", True), ("voided_act__isnull", True)),
                        fields=("thing",),
                        name="bodies_term_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="bodies_term_ends_after_start",
                    ),
                ],
            },
        ),
    ]
