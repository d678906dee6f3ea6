"""Acts that the law does not admit are few, and looked for: an index that holds only them."""

from django.db import migrations

PERMITTED = """
CREATE FUNCTION act_permitted(entry bytea) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS $$
    SELECT (convert_from(entry, 'UTF8')::jsonb ->> 'permitted')::boolean
$$
"""
INDEX = "CREATE INDEX register_entry_against ON register_entry (number) WHERE NOT act_permitted(entry)"


class Migration(migrations.Migration):
    dependencies = (("register", "0005_search_path"),)
    operations = (
        migrations.RunSQL(PERMITTED, "DROP FUNCTION act_permitted(bytea)"),
        migrations.RunSQL(INDEX, "DROP INDEX register_entry_against"),
    )
