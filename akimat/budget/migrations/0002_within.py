"""The last line of control: sums that stay within sums, cell by cell, whoever writes the row."""

from django.db import migrations

WITHIN = """
CREATE FUNCTION budget_within(less bigint[], more bigint[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT cardinality(less) = cardinality(more)
        AND coalesce(bool_and(l >= 0 AND l <= m), true) FROM unnest(less, more) AS own (l, m)
$$;
"""
GROWING = """
CREATE FUNCTION budget_growing(cells bigint[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(bool_and(cell > before), true)
    FROM (SELECT cell, lag(cell, 1, -1::bigint) OVER (ORDER BY place) AS before
          FROM unnest(cells) WITH ORDINALITY AS own (cell, place)) ordered
$$;
"""

CONSTRAINTS = """
ALTER TABLE budget_balance
    ADD CONSTRAINT budget_balance_cells CHECK (budget_growing(cells)),
    ADD CONSTRAINT budget_balance_committed_within CHECK (beyond OR budget_within(committed, obligations)),
    ADD CONSTRAINT budget_balance_paid_within CHECK (beyond OR budget_within(paid, payments)),
    ADD CONSTRAINT budget_balance_paid_of_committed CHECK (beyond OR budget_within(paid, committed));
ALTER TABLE budget_plan
    ADD CONSTRAINT budget_plan_cells CHECK (budget_growing(cells)),
    ADD CONSTRAINT budget_plan_months CHECK (
        cardinality(obligations) = 12 * cardinality(cells) AND cardinality(payments) = 12 * cardinality(cells)
        AND 0 <= ALL (obligations) AND 0 <= ALL (payments));
"""
UNDO = """
ALTER TABLE budget_balance DROP CONSTRAINT budget_balance_cells,
    DROP CONSTRAINT budget_balance_committed_within, DROP CONSTRAINT budget_balance_paid_within,
    DROP CONSTRAINT budget_balance_paid_of_committed;
ALTER TABLE budget_plan DROP CONSTRAINT budget_plan_cells, DROP CONSTRAINT budget_plan_months;
"""


class Migration(migrations.Migration):
    dependencies = (("budget", "0001_initial"), ("register", "0002_functions"))
    operations = (
        migrations.RunSQL(WITHIN, "DROP FUNCTION budget_within(bigint[], bigint[])"),
        migrations.RunSQL(GROWING, "DROP FUNCTION budget_growing(bigint[])"),
        migrations.RunSQL(CONSTRAINTS, UNDO),
    )
