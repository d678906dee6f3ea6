"""Who may do what in the database, class of table by class, and the triggers on every table of state.

The run-time role does not own the tables. `apply` runs as the owner after migrations and is idempotent. A
test compares the catalogue with this file. What grants cannot stop (whoever owns the machine) proofs detect.
"""

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from akimat.register.models import Entry, Head, Thing, Version

LOG = ("register_entry", "register_head", "register_act_tx")
"""Read only: rows come through the function register_append alone."""
APPENDED = (
    "register_key",
    "register_attachment",
    "register_attachmentchunk",
    "register_attachmentnamed",
    "register_private",
    "register_refusal",
)
"""Written once, never changed; what is private goes when a row of `register_erasure` says so."""
PREPARED = ("register_preparedact",)
"""Outside the log; free."""
FUNCTIONS = ("register_append(bytea[])", "register_lock(uuid[], text[], boolean[])")
CALLED_BY_INDEXES = (
    "search_words(text)",
    "act_words(bytea, text)",
    "alphabetical(text)",
    "act_permitted(bytea)",
)
CALLED_BY_CONSTRAINTS = ("budget_within(bigint[], bigint[])", "budget_growing(bigint[])")
"""Read nothing and change nothing; whoever writes a row runs them."""


def state_models() -> list[type[Version]]:
    """Every table of state, in the order of creation, so that replay can walk them."""
    return [model for model in apps.get_models() if issubclass(model, Version)]


def state_tables() -> list[str]:
    """Names of the tables of state."""
    return [model._meta.db_table for model in state_models()]


def privileges() -> dict[str, frozenset[str]]:
    """What the run-time role may do with each table of akimat; Django's own tables it may change freely."""
    read, add = frozenset({"SELECT"}), frozenset({"SELECT", "INSERT"})
    rights = dict.fromkeys(LOG, read) | dict.fromkeys(APPENDED, add)
    rights |= {Thing._meta.db_table: add}
    rights |= dict.fromkeys(state_tables(), add | {"UPDATE"})
    rights |= dict.fromkeys(PREPARED, add | {"UPDATE", "DELETE"})
    rights |= {"django_migrations": read}
    for table in _django_tables():
        rights.setdefault(table, add | {"UPDATE", "DELETE"})
    return rights


def apply(connection: BaseDatabaseWrapper, runtime_role: str) -> None:
    """Set grants and guards, as the owner."""
    with connection.cursor() as cursor:
        role = connection.ops.quote_name(runtime_role)
        database = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        cursor.execute(f"GRANT TEMPORARY ON DATABASE {database} TO {role}")  # replay rebuilds state beside it
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}")
        cursor.execute(f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, {role}")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table, rights in privileges().items():
            cursor.execute(f'GRANT {", ".join(sorted(rights))} ON "{table}" TO {role}')
        for function in (*FUNCTIONS, *CALLED_BY_INDEXES, *CALLED_BY_CONSTRAINTS):
            cursor.execute(f"GRANT EXECUTE ON FUNCTION {function} TO {role}")
        for statement in _guards():
            cursor.execute(statement)


def _guards() -> Iterable[str]:
    for table in (
        Entry._meta.db_table,
        Head._meta.db_table,
        "register_act_tx",
        Thing._meta.db_table,
        *state_tables(),
    ):
        yield (
            f'CREATE OR REPLACE TRIGGER never_truncated BEFORE TRUNCATE ON "{table}"'
            " EXECUTE FUNCTION register_forbid()"
        )
    for table in (Entry._meta.db_table, Thing._meta.db_table):
        yield (
            f'CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE OR DELETE ON "{table}"'
            " FOR EACH ROW EXECUTE FUNCTION register_forbid()"
        )
    for table in (Thing._meta.db_table, *state_tables()):
        yield f'DROP TRIGGER IF EXISTS by_an_act ON "{table}"'
        yield (
            f'CREATE CONSTRAINT TRIGGER by_an_act AFTER INSERT OR UPDATE ON "{table}"'
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_demand_act()"
        )
    for table in state_tables():
        yield (
            f'CREATE OR REPLACE TRIGGER changed_once BEFORE UPDATE ON "{table}"'
            " FOR EACH ROW EXECUTE FUNCTION register_guard_version()"
        )
        yield (
            f'CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE ON "{table}"'
            " FOR EACH ROW EXECUTE FUNCTION register_forbid()"
        )


def _django_tables() -> list[str]:
    own = {"register"}
    tables = []
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and model._meta.app_label not in own and not issubclass(model, Version):
            tables.append(_table(model))
    return tables


def _table(model: type[models.Model]) -> str:
    return model._meta.db_table
