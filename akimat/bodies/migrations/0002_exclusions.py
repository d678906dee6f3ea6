"""What must not overlap: full tenures of one post, acting tenures of one post; and the register is founded once.

A range of one day is empty in the half-open reading, so a tenure that begins and ends on one day is kept and
stands in nobody's way.
"""

from django.db import migrations

EXCLUDE = """
ALTER TABLE bodies_tenure ADD CONSTRAINT bodies_tenure_one_{which}_holder EXCLUDE USING gist (
    uuid_range(post_id, post_id, '[]') WITH &&, daterange(since, until) WITH &&
) WHERE (voided_act IS NULL AND {condition});
"""
FOUNDED_ONCE = """
CREATE UNIQUE INDEX bodies_founding_once ON bodies_founding ((true)) WHERE voided_act IS NULL;
"""


def _run(sql: str, undo: str) -> migrations.RunSQL:
    return migrations.RunSQL(sql, undo)


class Migration(migrations.Migration):
    dependencies = (("bodies", "0001_initial"), ("register", "0002_functions"))
    operations = (
        _run(
            EXCLUDE.format(which="full", condition="NOT acting"),
            "ALTER TABLE bodies_tenure DROP CONSTRAINT bodies_tenure_one_full_holder",
        ),
        _run(
            EXCLUDE.format(which="acting", condition="acting"),
            "ALTER TABLE bodies_tenure DROP CONSTRAINT bodies_tenure_one_acting_holder",
        ),
        _run(FOUNDED_ONCE, "DROP INDEX bodies_founding_once"),
    )
