"""Every kind of act, every field of every payload and every word to choose has a label in three languages."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import act as acts
from akimat.register.act import Act
from akimat.register.forms import EnvelopeForm
from akimat.register.shapes import shapes

KINDS = list(acts.kinds())


def words_of(record: type[BaseModel]) -> Iterator[str]:
    """Every key that a form or a page looks up for a record."""
    for name, shape in shapes(record).items():
        own = f"{record.__name__}.{name}"
        yield own if terms.has(own) else name
        yield from shape.words
        if shape.record:
            yield from words_of(shape.record)


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_an_act_speaks_three_languages(cls: type[Act]) -> None:
    missing = {key for key in (cls.kind, *words_of(cls)) if not terms.has(key)}
    assert missing == set()
    assert all(terms.label(key, lang) for key in (cls.kind, *words_of(cls)) for lang in terms.LANGUAGES)


def test_rooms_and_the_envelope_have_their_words() -> None:
    rooms = {cls.kind.partition(".")[0] for cls in KINDS}
    hidden = {"key", "scan_stored"}
    assert [key for key in {*rooms, *EnvelopeForm.base_fields} - hidden if not terms.has(key)] == []
