"""Private values and closed files stand beside the log, and go when an act erases them."""

import django.db.models.deletion
from django.db import migrations, models

import akimat.register.models

# The run-time role may delete nothing: a row of state, which demands an act of its transaction, does it.
ERASE = """
CREATE FUNCTION register_erase() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM register_private WHERE commitment = NEW.reference;
    DELETE FROM register_attachmentchunk WHERE attachment_id = NEW.reference;
    DELETE FROM register_attachment WHERE sha256 = NEW.reference;
    RETURN NULL;
END $$;
CREATE TRIGGER erases AFTER INSERT ON register_erasure FOR EACH ROW EXECUTE FUNCTION register_erase();
"""
NAMED_SO_FAR = """
INSERT INTO register_attachmentnamed (attachment, act)
SELECT named.attachment, named.act FROM (
    SELECT convert_from(entry, 'UTF8')::jsonb #>> '{document,attachment}' AS attachment, act FROM register_entry
) named WHERE named.attachment IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = (("register", "0006_against"),)

    operations = (
        migrations.AddField("attachment", "salt", models.BinaryField(default=bytes)),
        migrations.CreateModel(
            name="AttachmentNamed",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "attachment", "act", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("attachment", models.CharField(max_length=64)),
                ("act", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="Private",
            fields=[
                ("commitment", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("act", models.UUIDField(db_index=True)),
                ("path", models.CharField(max_length=200)),
                ("salt", models.BinaryField()),
                ("value", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Erasure",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("since", models.DateField()),
                ("since_act", models.UUIDField()),
                ("opened_act", models.UUIDField(db_index=True)),
                ("until", models.DateField(null=True)),
                ("until_act", models.UUIDField(db_index=True, null=True)),
                ("voided_act", models.UUIDField(db_index=True, null=True)),
                ("reference", models.CharField(max_length=64)),
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
                        name="register_erasure_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="register_erasure_ends_after_start",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_act__isnull", True)),
                        fields=("reference",),
                        name="register_erasure_once",
                    ),
                ],
            },
        ),
        migrations.RunSQL(ERASE, migrations.RunSQL.noop),
        migrations.RunSQL(NAMED_SO_FAR, migrations.RunSQL.noop),
    )
