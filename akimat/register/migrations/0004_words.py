"""Words by which things and acts are found, and the Kazakh alphabet: functions for indexes on expressions.

The embedded server has neither ICU nor pg_trgm. What people type on keyboards without Kazakh letters is
folded on both sides (see `register/folding.py`, which must fold alike); a `tsvector` in a GIN index then finds
the beginnings of words. Nothing derived is stored in a table: there is nothing to keep in step.
"""

from django.db import migrations

from akimat.register.folding import ALPHABET, FOLDED, LETTERS

WORDS = f"""
CREATE FUNCTION search_words(written text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 500 AS $$
    SELECT array_to_tsvector(array_remove(string_to_array(regexp_replace(
        translate(lower(written), '{LETTERS}', '{FOLDED}'), '[^0-9a-zа-я]+' COLLATE "C", ' ', 'g'
    ), ' '), ''))
$$
"""

# A ballot is not looked for by its words, and there are many of them.
ACT_WORDS = """
CREATE FUNCTION act_words(entry bytea, kind text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS $$
    SELECT CASE WHEN kind = 'maslikhat.cast_ballot' THEN NULL ELSE (
        SELECT public.search_words(concat_ws(' ', body #>> '{document,number}', body #>> '{payload,number}',
            body #>> '{payload,title}', body #>> '{payload,subject}', body #>> '{payload,names}',
            body #>> '{payload,titles}'))
        FROM (SELECT convert_from(entry, 'UTF8')::jsonb AS body) read
    ) END
$$
"""

# Letters of the alphabet become consecutive code points, so that plain order of code points is Kazakh order.
ALPHABETICAL = f"""
CREATE FUNCTION alphabetical(written text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(written), '{ALPHABET}', '{"".join(chr(0xE000 + n) for n in range(len(ALPHABET)))}')
$$
"""
DROPPED = "DROP FUNCTION {}"
INDEX = "CREATE INDEX register_entry_words ON register_entry USING gin (act_words(entry, kind))"


class Migration(migrations.Migration):
    dependencies = (("register", "0003_lock_by_index"),)
    operations = (
        migrations.RunSQL(WORDS, DROPPED.format("search_words(text)")),
        migrations.RunSQL(ACT_WORDS, DROPPED.format("act_words(bytea, text)")),
        migrations.RunSQL(ALPHABETICAL, DROPPED.format("alphabetical(text)")),
        migrations.RunSQL(INDEX, "DROP INDEX register_entry_words"),
    )
