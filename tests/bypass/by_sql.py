"""Ways round the door in SQL, as the run-time role: a name, what is said to the database, what it answers.

Several statements are one transaction, and the answer may come at its commit. In this order: log,
state, what stands beside them, definitions, roles, and what is put in front of a name.
"""

from contextlib import nullcontext
from dataclasses import dataclass

import psycopg
from psycopg import errors


@dataclass(frozen=True)
class Attempt:
    name: str
    statements: tuple[str, ...]
    answer: type[psycopg.Error] = errors.InsufficientPrivilege


def _one(name: str, statement: str, answer: type[psycopg.Error] = errors.InsufficientPrivilege) -> Attempt:
    return Attempt(name, (statement,), answer)


OLD = "(SELECT act FROM register_entry WHERE number = 1)"
NEW_ENTRY = (
    'convert_to(\'{"act": "01900000-0000-7000-8000-00000000000f", "kind": "x", "on": "2022-06-10",'
    ' "recorded_on": "2022-06-10", "mode": "issued", "author": "law", "by": null, "caused_by": null,'
    " \"target\": null}', 'UTF8')"
)
NEW = "'01900000-0000-7000-8000-00000000000f'"
PERSON = "(id, thing_id, since, since_act, opened_act, name_kk, name_ru, name_en)"
SOMEBODY = f"INSERT INTO bodies_person {PERSON} SELECT gen_random_uuid(), thing_id, since"

LOG = (
    _one(
        "insert an entry",
        'INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, entry)'
        ' SELECT number + 100, gen_random_uuid(), kind, "on", recorded_on, mode, author, entry'
        " FROM register_entry",
    ),
    _one("update an entry", "UPDATE register_entry SET author = 'law'"),
    _one("delete an entry", "DELETE FROM register_entry WHERE number = 1"),
    _one("truncate the log", "TRUNCATE register_entry"),
    _one("truncate with all that hangs on it", "TRUNCATE register_thing CASCADE"),
    _one(
        "upsert an entry",
        'INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, entry)'
        ' SELECT number, act, kind, "on", recorded_on, mode, author, entry FROM register_entry'
        " ON CONFLICT (number) DO UPDATE SET author = 'law'",
    ),
    _one(
        "merge into the log",
        "MERGE INTO register_entry e USING register_head h ON e.number = h.size WHEN MATCHED THEN DELETE",
    ),
    _one(
        "delete hidden in a query",
        "WITH gone AS (DELETE FROM register_entry RETURNING number) SELECT * FROM gone",
    ),
    _one("copy entries in", "COPY register_entry (number) FROM STDIN"),
    _one("write the generated leaf", "UPDATE register_entry SET leaf = DEFAULT"),
    Attempt("lock the log against all", ("SELECT", "LOCK TABLE register_entry IN ACCESS EXCLUSIVE MODE")),
    _one("set the head back", "UPDATE register_head SET size = size - 1"),
    _one("remove the head", "DELETE FROM register_head"),
    _one("a second head", "INSERT INTO register_head VALUES (2, 0)"),
    _one("append what is no JSON", "SELECT register_append(ARRAY['x'::bytea])", errors.DataError),
    _one("append nothing as an entry", "SELECT register_append(ARRAY[NULL::bytea])", errors.IntegrityError),
    _one("append no array", "SELECT register_append(NULL)", errors.IntegrityError),
    _one("append in two dimensions", "SELECT register_append('{{x},{y}}'::bytea[])", errors.IntegrityError),
    _one("append from another index", "SELECT register_append('[5:5]={x}'::bytea[])", errors.IntegrityError),
    _one(
        "append more than an entry holds",
        "SELECT register_append(ARRAY[convert_to(repeat('x', 65536), 'UTF8')])",
        errors.RaiseException,
    ),
    _one(
        "append an act twice",
        "SELECT register_append(ARRAY[entry]) FROM register_entry WHERE number = 1",
        errors.UniqueViolation,
    ),
)

STATE = (
    _one(
        "an act of this transaction, forged",
        "INSERT INTO register_act_tx VALUES (gen_random_uuid(), pg_current_xact_id())",
    ),
    _one("ask which acts are of this transaction", f"SELECT register_in_this_transaction({OLD})"),
    _one(
        "close a row by an old act",
        "UPDATE bodies_tenure SET until = since, until_act = opened_act",
        errors.RaiseException,
    ),
    _one(
        "void a row by an old act", "UPDATE bodies_tenure SET voided_act = opened_act", errors.RaiseException
    ),
    _one(
        "open a row by an old act",
        f"{SOMEBODY}, since_act, opened_act, 'x', 'x', 'x' FROM bodies_person LIMIT 1",
        errors.IntegrityError,
    ),
    _one(
        "open a row of a new thing by an old act",
        "WITH thing AS (INSERT INTO register_thing SELECT gen_random_uuid(), 'bodies.person', act"
        " FROM register_entry WHERE number = 1 RETURNING *)"
        f" INSERT INTO bodies_person {PERSON} SELECT gen_random_uuid(), id, '2022-06-10', act, act,"
        " 'x', 'x', 'x' FROM thing",
        errors.RaiseException,
    ),
    _one(
        "a new thing by no act",
        "INSERT INTO register_thing VALUES (gen_random_uuid(), 'bodies.person', gen_random_uuid())",
        errors.RaiseException,
    ),
    _one("another name in a row", "UPDATE bodies_person SET name_ru = 'x'", errors.RaiseException),
    _one("an earlier day in a row", "UPDATE bodies_tenure SET since = since - 1", errors.RaiseException),
    _one(
        "another holder while closing",
        "UPDATE bodies_tenure SET until = since, until_act = opened_act, person_id = thing_id",
        errors.RaiseException,
    ),
    _one(
        "by an act that is taken back at once",
        "DO $$ BEGIN BEGIN PERFORM register_append(ARRAY["
        + NEW_ENTRY
        + "]); RAISE 'back'; EXCEPTION WHEN raise_exception THEN NULL; END;"
        f" UPDATE bodies_tenure SET voided_act = {NEW}; END $$",
        errors.RaiseException,
    ),
    Attempt(
        "change now, be asked never",
        (
            "SET CONSTRAINTS ALL DEFERRED",
            "UPDATE bodies_tenure SET voided_act = opened_act",
        ),
        errors.RaiseException,
    ),
    Attempt(
        "change a closed row again, by a new act",
        (
            f"SELECT register_append(ARRAY[{NEW_ENTRY}])",
            f"UPDATE bodies_tenure SET until = '2023-01-01', until_act = {NEW}",
            f"UPDATE bodies_tenure SET until = '2024-01-01', until_act = {NEW}",
        ),
        errors.RaiseException,
    ),
    Attempt(
        "undo a voiding, by a new act",
        (
            f"SELECT register_append(ARRAY[{NEW_ENTRY}])",
            f"UPDATE bodies_tenure SET voided_act = {NEW}",
            "UPDATE bodies_tenure SET voided_act = NULL",
        ),
        errors.RaiseException,
    ),
    Attempt(
        "two full akims, by a new act",
        (
            f"SELECT register_append(ARRAY[{NEW_ENTRY}])",
            f"INSERT INTO register_thing VALUES ({NEW}, 'bodies.tenure', {NEW})",
            "INSERT INTO bodies_tenure"
            " (id, thing_id, since, since_act, opened_act, post_id, person_id, acting)"
            f" SELECT gen_random_uuid(), {NEW}, since, {NEW}, {NEW}, post_id,"
            " (SELECT p.thing_id FROM bodies_person p WHERE p.thing_id <> person_id LIMIT 1), acting"
            " FROM bodies_tenure WHERE NOT acting LIMIT 1",
        ),
        errors.IntegrityError,
    ),
    _one("delete a row of state", "DELETE FROM bodies_tenure"),
    _one("truncate a table of state", "TRUNCATE bodies_tenure"),
    _one("another sort of a thing", "UPDATE register_thing SET sort = 'bodies.post'"),
    _one("delete a thing", "DELETE FROM register_thing"),
    _one("lock a thing past the door", "SELECT * FROM register_thing FOR UPDATE"),
)

BESIDE = (
    _one("another act for a used key", "UPDATE register_key SET act = gen_random_uuid()"),
    _one("free a used key", "DELETE FROM register_key"),
    _one(
        "take a used key again",
        "INSERT INTO register_key SELECT * FROM register_key LIMIT 1",
        errors.UniqueViolation,
    ),
    _one("erase the journal of refusals", "DELETE FROM register_refusal"),
    _one("rewrite the journal of refusals", "UPDATE register_refusal SET kind = 'x'"),
    _one("change the bytes of an attachment", "UPDATE register_attachmentchunk SET data = '\\x00'"),
    _one("open a closed attachment", "UPDATE register_attachment SET public = true"),
    _one("remove an attachment", "DELETE FROM register_attachment"),
    _one(
        "say that a migration ran",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('x', 'x', now())",
    ),
    _one("say that a migration never ran", "DELETE FROM django_migrations"),
    _one("set a sequence back", "SELECT setval('register_refusal_id_seq', 1)"),
)

DEFINITION = (
    _one("drop the log", "DROP TABLE register_entry"),
    _one("drop everything", "DROP SCHEMA public CASCADE"),
    _one("drop all that is ours", "DROP DATABASE postgres"),
    _one("rename the log", "ALTER TABLE register_entry RENAME TO old"),
    _one("a new column on the log", "ALTER TABLE register_entry ADD COLUMN x int"),
    _one("no triggers on the log", "ALTER TABLE register_entry DISABLE TRIGGER ALL"),
    _one("no triggers on state", "ALTER TABLE bodies_tenure DISABLE TRIGGER USER"),
    _one("drop a trigger", "DROP TRIGGER by_an_act ON bodies_tenure"),
    _one("drop a constraint", "ALTER TABLE bodies_tenure DROP CONSTRAINT bodies_tenure_ends_after_start"),
    _one("be its owner", "ALTER TABLE register_entry OWNER TO CURRENT_USER"),
    _one(
        "another append",
        "CREATE OR REPLACE FUNCTION register_append(entries bytea[]) RETURNS bigint"
        " LANGUAGE sql AS 'SELECT 1::bigint'",
    ),
    _one("drop append", "DROP FUNCTION register_append(bytea[])"),
    _one("append as oneself", "ALTER FUNCTION register_append(bytea[]) SECURITY INVOKER"),
    _one("append with another search path", "ALTER FUNCTION register_append(bytea[]) SET search_path = x"),
    _one("a rule instead of an insert", "CREATE RULE x AS ON INSERT TO register_key DO INSTEAD NOTHING"),
    _one(
        "a trigger of one's own",
        "CREATE TRIGGER x BEFORE INSERT ON bodies_tenure FOR EACH ROW EXECUTE FUNCTION register_forbid()",
    ),
    _one("a policy that hides rows", "CREATE POLICY x ON register_entry USING (false)"),
    _one("a table", "CREATE TABLE mine (a int)"),
    _one("a view over the log", "CREATE VIEW mine AS SELECT * FROM register_entry"),
    _one("a schema to shadow with", "CREATE SCHEMA mine"),
    _one(
        "a function to shadow with",
        "CREATE FUNCTION public.to_jsonb(anyelement) RETURNS jsonb LANGUAGE sql AS 'SELECT NULL::jsonb'",
    ),
    _one(
        "an operator to shadow with",
        "CREATE OPERATOR public.<> (LEFTARG = jsonb, RIGHTARG = jsonb, FUNCTION = jsonb_eq)",
    ),
    _one(
        "a function that acts as its owner, on the log",
        "CREATE FUNCTION public.mine() RETURNS void"
        " LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM register_entry'",
    ),
    _one("an index, whose function would run as the owner", "CREATE INDEX ON register_entry (upper(kind))"),
    _one("statistics, whose function would too", "CREATE STATISTICS x ON kind, author FROM register_entry"),
    _one("an extension", "CREATE EXTENSION plperl", psycopg.Error),
    _one(
        "an event trigger",
        "CREATE EVENT TRIGGER x ON ddl_command_start EXECUTE FUNCTION register_forbid()",
        psycopg.Error,
    ),
    _one("a publication", "CREATE PUBLICATION x FOR TABLE register_entry"),
    _one("a comment on the log", "COMMENT ON TABLE register_entry IS 'x'"),
)

ROLE = (
    _one("be the owner", "SET ROLE akimat_owner"),
    _one("be somebody else for good", "SET SESSION AUTHORIZATION akimat_owner"),
    _one("be a member of the owner", "GRANT akimat_owner TO CURRENT_USER"),
    _one("be a superuser", "ALTER ROLE CURRENT_USER SUPERUSER"),
    _one("a role of one's own", "CREATE ROLE mine LOGIN"),
    _one("replicate, and no trigger fires", "SET session_replication_role = replica"),
    _one("a system setting", "ALTER SYSTEM SET synchronous_commit = off"),
    _one("read the server's files", "SELECT pg_read_file('PG_VERSION')"),
    _one("write the server's files", "COPY (SELECT 1) TO '/tmp/x'"),
    _one("run a program", "COPY (SELECT 1) TO PROGRAM 'true'"),
    _one("a file as a large object", "SELECT lo_import('/etc/passwd')"),
    _one("switch to another write-ahead log", "SELECT pg_switch_wal()"),
    Attempt("a transaction for later", ("SELECT", "PREPARE TRANSACTION 'x'"), psycopg.Error),
)

VOID = "UPDATE bodies_tenure SET voided_act = opened_act"
SHADOW = (
    Attempt(
        "acts of this transaction, in a table of one's own",
        (
            "CREATE TEMP TABLE register_act_tx ON COMMIT DROP AS"
            " SELECT opened_act AS act, pg_current_xact_id() AS tx FROM bodies_tenure",
            "SET LOCAL search_path = pg_temp, public",
            VOID,
        ),
        errors.RaiseException,
    ),
    Attempt(
        "an answer that is always yes",
        (
            "CREATE FUNCTION pg_temp.register_in_this_transaction(uuid) RETURNS boolean"
            " LANGUAGE sql AS 'SELECT true'",
            "SET LOCAL search_path = pg_temp, public",
            VOID,
        ),
        errors.RaiseException,
    ),
    Attempt(
        "rows that compare equal",
        (
            "CREATE FUNCTION pg_temp.alike(jsonb, jsonb) RETURNS boolean LANGUAGE sql AS 'SELECT false'",
            "CREATE OPERATOR pg_temp.<> (LEFTARG = jsonb, RIGHTARG = jsonb, FUNCTION = pg_temp.alike)",
            "SET LOCAL search_path = pg_temp, public, pg_catalog",
            f"SELECT register_append(ARRAY[{NEW_ENTRY}])",
            f"UPDATE bodies_tenure SET until = since, until_act = {NEW}, person_id = thing_id",
        ),
        errors.RaiseException,
    ),
    Attempt(
        "another type under the name of text",
        (
            "CREATE DOMAIN pg_temp.text AS pg_catalog.text CHECK (false)",
            "SET LOCAL search_path = pg_temp, public",
            VOID,
        ),
        errors.RaiseException,
    ),
    Attempt(
        "a log of one's own for the function",
        (
            "CREATE TEMP TABLE register_entry (LIKE public.register_entry) ON COMMIT DROP",
            "CREATE TEMP TABLE register_head (id smallint, size bigint) ON COMMIT DROP",
            "INSERT INTO register_head VALUES (1, 0)",
            "SELECT register_append(ARRAY[entry]) FROM public.register_entry WHERE number = 1",
        ),
        errors.UniqueViolation,
    ),
    Attempt(
        "a cast of one's own",
        (
            "CREATE FUNCTION pg_temp.cast(uuid) RETURNS jsonb LANGUAGE sql AS 'SELECT NULL::jsonb'",
            "CREATE CAST (uuid AS jsonb) WITH FUNCTION pg_temp.cast(uuid)",
        ),
    ),
)

ATTEMPTS = (*LOG, *STATE, *BESIDE, *DEFINITION, *ROLE, *SHADOW)


def answer(link: psycopg.Connection, attempt: Attempt) -> psycopg.Error | None:
    """What the database says to it; None if it let it through."""
    alone = len(attempt.statements) == 1  # some statements are never part of a transaction
    try:
        with nullcontext() if alone else link.transaction():
            for statement in attempt.statements:
                link.execute(statement)
    except psycopg.Error as error:
        return error
    return None
