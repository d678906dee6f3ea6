"""Whatever code of ours, or of a plug-in, does with models instead of acts: the database refuses."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from akimat.bodies.models import Person, Tenure
from akimat.register.hand import Hand
from akimat.register.models import (
    Attachment,
    AttachmentChunk,
    Entry,
    Head,
    Key,
    Refusal,
    Thing,
    VoidedEntry,
)
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16
FIRST = models.Q(number=1)
GUARD = re.compile(
    r"permission denied|must be owner|is forbidden|names no act of this|can only be closed once"
)


def first() -> Entry:
    return Entry.objects.get(FIRST)


def changed_row() -> None:
    tenure = Tenure.objects.all()[0]
    tenure.person_id = tenure.thing_id
    tenure.save()


def row_by_an_old_act() -> None:
    thing = Thing.objects.create(id=uuid4(), sort="bodies.person", act=first().act)
    days = {"since": "2022-06-10", "since_act": first().act, "opened_act": first().act}
    Person.objects.create(id=uuid4(), thing=thing, name_kk="x", name_ru="x", name_en="x", **days)


def voided_by_hand() -> None:
    thing = Thing.objects.all()[0].pk
    with Hand(first().act, first().on) as hand:
        hand.open(VoidedEntry, thing, entry=first().act)


@transaction.atomic
def locked_entry() -> None:
    list(Entry.objects.select_for_update())


def hand_without_an_act() -> None:
    with Hand(uuid4(), first().on) as hand:
        hand.new("bodies.person")


def upserted() -> None:
    tenures = list(Tenure.objects.all()[:1])
    Tenure.objects.bulk_create(
        tenures, update_conflicts=True, unique_fields=["id"], update_fields=["person", "since"]
    )


def loaded_fixture() -> None:
    head = '[{"model": "register.head", "pk": 1, "fields": {"size": 0}}]'
    with tempfile.TemporaryDirectory() as folder:
        fixture = Path(folder) / "head.json"
        fixture.write_text(head)
        call_command("loaddata", fixture, verbosity=0)


def altered_table() -> None:
    with connection.schema_editor() as editor:
        editor.delete_model(Entry)


def migration_under_the_wrong_role() -> None:
    operation = migrations.RunSQL("DROP TRIGGER never_changed ON register_entry")
    with connection.schema_editor() as editor:
        operation.database_forwards("register", editor, ProjectState(), ProjectState())


def state_by_raw_sql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE bodies_tenure SET voided_act = opened_act")


WAYS: dict[str, Callable[[], object]] = {
    "save an entry": lambda: first().save(),
    "save an entry as a new row": lambda: first().save(force_insert=True),
    "create an entry": lambda: Entry.objects.create(number=999, act=uuid4(), kind="x", entry=b"{}"),
    "update entries": lambda: Entry.objects.update(author="law"),
    "delete an entry": lambda: first().delete(),
    "delete entries": lambda: Entry.objects.all().delete(),
    "delete entries unseen": lambda: Entry.objects.all()._raw_delete("default"),
    "bulk-create entries": lambda: Entry.objects.bulk_create([first()]),
    "bulk-update entries": lambda: Entry.objects.bulk_update([first()], ["kind"]),
    "update or create an entry": lambda: Entry.objects.update_or_create(number=1, defaults={"kind": "x"}),
    "lock an entry": locked_entry,
    "set the head back": lambda: Head.objects.update(size=1),
    "delete the head": lambda: Head.objects.all().delete(),
    "rewrite a key": lambda: Key.objects.update(act=uuid4()),
    "delete the journal": lambda: Refusal.objects.all()._raw_delete("default"),
    "rewrite an attachment": lambda: Attachment.objects.update(public=True),
    "rewrite an attachment's bytes": lambda: AttachmentChunk.objects.update(data=b"x"),
    "save a changed row": changed_row,
    "upsert a row": upserted,
    "update rows": lambda: Person.objects.update(name_ru="x"),
    "delete rows": lambda: Person.objects.all()._raw_delete("default"),
    "a row by an old act": row_by_an_old_act,
    "void an entry by hand": voided_by_hand,
    "the hand without an act": hand_without_an_act,
    "rename a thing": lambda: Thing.objects.update(sort="bodies.post"),
    "raw SQL through Django": state_by_raw_sql,
    "load a fixture": loaded_fixture,
    "flush": lambda: call_command("flush", interactive=False, verbosity=0),
    "delete a model's table": altered_table,
    "migrate back": lambda: call_command("migrate", "register", "zero", interactive=False, verbosity=0),
    "a migration under the wrong role": migration_under_the_wrong_role,
}


@pytest.mark.parametrize("name", WAYS)
def test_refused(register: TestDatabase, name: str) -> None:
    with pytest.raises((DatabaseError, CommandError)) as refused:
        WAYS[name]()
    cause = refused.value.__cause__ or refused.value
    assert GUARD.search(str(cause)), repr(cause)


def test_what_it_may_write_it_may_write(register: TestDatabase) -> None:
    """The control: the same role does write where it may, so what was refused was refused by the guards."""
    user = User.objects.create(username="control")
    assert user.delete()[0] == 1
