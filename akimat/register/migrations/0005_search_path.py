"""The guards that run as whoever changes a row look names up where nobody but the owner can put any."""

from django.db import migrations

FUNCTIONS = ("register_forbid()", "register_guard_version()")


class Migration(migrations.Migration):
    """The others run as the owner and have had their search path from the start."""

    dependencies = (("register", "0004_words"),)
    operations = tuple(
        migrations.RunSQL(
            f"ALTER FUNCTION {function} SET search_path = public, pg_temp",
            f"ALTER FUNCTION {function} RESET search_path",
        )
        for function in FUNCTIONS
    )
