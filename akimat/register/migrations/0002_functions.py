"""Functions of the register in the database: the only way into the log, locks, and the guards of state."""

from django.db import migrations

UUID_RANGE = """
CREATE TYPE uuid_range AS RANGE (subtype = uuid);
"""

ACT_TX = """
CREATE TABLE register_act_tx (act uuid PRIMARY KEY, tx xid8 NOT NULL);
INSERT INTO register_head (id, size) VALUES (1, 0);
"""

# The entry's columns are taken from its bytes here, by the owner, so that they can never disagree with them.
APPEND = """
CREATE FUNCTION register_append(entries bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    count int := cardinality(entries);
    last bigint;
    body jsonb;
BEGIN
    UPDATE register_head SET size = size + count WHERE id = 1 RETURNING size INTO last;
    FOR i IN 1..count LOOP
        IF octet_length(entries[i]) > 65535 THEN
            RAISE EXCEPTION 'an entry has at most 65535 bytes, this one %', octet_length(entries[i]);
        END IF;
        body := convert_from(entries[i], 'UTF8')::jsonb;
        INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, by, caused_by, target, entry)
        VALUES (last - count + i, (body->>'act')::uuid, body->>'kind', (body->>'on')::date,
                (body->>'recorded_on')::date, body->>'mode', body->>'author', (body->>'by')::uuid,
                (body->>'caused_by')::uuid, (body->>'target')::uuid, entries[i]);
        INSERT INTO register_act_tx (act, tx) VALUES ((body->>'act')::uuid, pg_current_xact_id());
    END LOOP;
    RETURN last;
END $$;
"""

# NO KEY UPDATE excludes like UPDATE, but lets foreign keys of other acts look at the row.
LOCK = """
CREATE FUNCTION register_lock(ids uuid[], sorts text[], exclusive boolean[]) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    found_sorts text[] := '{}';
    found_sort text;
BEGIN
    FOR i IN 1..cardinality(ids) LOOP
        IF exclusive[i] THEN
            SELECT sort INTO found_sort FROM register_thing
            WHERE id = ids[i] AND (sorts[i] IS NULL OR sort = sorts[i]) FOR NO KEY UPDATE;
        ELSE
            SELECT sort INTO found_sort FROM register_thing
            WHERE id = ids[i] AND (sorts[i] IS NULL OR sort = sorts[i]) FOR SHARE;
        END IF;
        found_sorts := found_sorts || found_sort;
    END LOOP;
    RETURN found_sorts;
END $$;
"""

FORBID = """
CREATE FUNCTION register_forbid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is forbidden: what is in the register stays', TG_OP, TG_TABLE_NAME;
END $$;
"""

DEMAND_ACT = """
CREATE FUNCTION register_in_this_transaction(named uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM register_act_tx WHERE act = named AND tx = pg_current_xact_id())
$$;

CREATE FUNCTION register_demand_act() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    was jsonb;
    is_now jsonb := to_jsonb(NEW);
    named uuid;
BEGIN
    IF TG_OP = 'INSERT' THEN
        named := coalesce(is_now->>'opened_act', is_now->>'act')::uuid;
    ELSE
        was := to_jsonb(OLD);
        IF is_now->>'voided_act' IS DISTINCT FROM was->>'voided_act' THEN
            named := (is_now->>'voided_act')::uuid;
        ELSE
            named := (is_now->>'until_act')::uuid;
        END IF;
    END IF;
    IF named IS NULL OR NOT register_in_this_transaction(named) THEN
        RAISE EXCEPTION 'a change of % names no act of this transaction', TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;
"""

GUARD_VERSION = """
CREATE FUNCTION register_guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    closing boolean := OLD.until IS NULL AND OLD.until_act IS NULL
        AND NEW.until IS NOT NULL AND NEW.until_act IS NOT NULL AND NEW.voided_act IS NULL;
    voiding boolean := OLD.voided_act IS NULL AND NEW.voided_act IS NOT NULL
        AND NEW.until IS NOT DISTINCT FROM OLD.until AND NEW.until_act IS NOT DISTINCT FROM OLD.until_act;
    frozen text[] := ARRAY['until', 'until_act', 'voided_act'];
BEGIN
    IF NOT (closing OR voiding) OR to_jsonb(NEW) - frozen <> to_jsonb(OLD) - frozen THEN
        RAISE EXCEPTION 'a row of % can only be closed once or voided once', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    """Hand-written SQL; grants and triggers follow in `grants.apply`."""

    dependencies = (("register", "0001_initial"),)
    operations = tuple(
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (UUID_RANGE, ACT_TX, APPEND, LOCK, FORBID, DEMAND_ACT, GUARD_VERSION)
    )
