"""Locks find their rows by the key, however the table has grown since the session planned it.

An import locks every unit. A session that planned the lookup while the register was small went on reading the
whole table for each of fifteen thousand rows: 40 seconds instead of half a second.
"""

from django.db import migrations

LOCK = "ALTER FUNCTION register_lock(uuid[], text[], boolean[])"


class Migration(migrations.Migration):
    dependencies = (("register", "0002_functions"),)
    operations = (migrations.RunSQL(f"{LOCK} SET enable_seqscan = off", f"{LOCK} RESET enable_seqscan"),)
