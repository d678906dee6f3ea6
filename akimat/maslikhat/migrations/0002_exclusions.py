"""What must not overlap: mandates of one person. A deputy sits in one maslikhat only."""

from django.db import migrations

ONE_MASLIKHAT = """
ALTER TABLE maslikhat_mandate ADD CONSTRAINT maslikhat_mandate_one_maslikhat EXCLUDE USING gist (
    uuid_range(person_id, person_id, '[]') WITH &&, daterange(since, until) WITH &&
) WHERE (voided_act IS NULL);
"""


class Migration(migrations.Migration):
    dependencies = (("maslikhat", "0001_initial"), ("register", "0002_functions"))
    operations = (
        migrations.RunSQL(
            ONE_MASLIKHAT, "ALTER TABLE maslikhat_mandate DROP CONSTRAINT maslikhat_mandate_one_maslikhat"
        ),
    )
