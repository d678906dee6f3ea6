"""The question that is put to a vote: its text in each language, and the hash to which ballots are bound.

A deputy's screen sends back the hash of what it showed; the law compares it with that of the vote. So nobody
votes on a text that was exchanged under his hands, or that his screen kept from another vote.
"""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from akimat.bodies import reads as bodies
from akimat.register.canonical import canonical

LANGUAGES = ("kk", "ru", "en")


def digest(text: dict[str, str] | None, nominees: Iterable[UUID]) -> str | None:
    """Of the text and of who stands on the ballot, in whatever order; None where no text was entered."""
    if text is None:
        return None
    bound = {"question": text, "nominees": sorted(map(str, nominees))}
    return hashlib.sha256(canonical(bound)).hexdigest()


def on_consent(post: UUID, nominees: list[UUID]) -> dict[str, str]:
    """The question of a vote of consent, with the names as they are called when it is opened."""
    return {lang: _in_language(post, nominees, lang) for lang in LANGUAGES}


def _in_language(post: UUID, nominees: list[UUID], lang: str) -> str:
    people = bodies.person_names(nominees, lang)
    with override(lang):
        said = _("To whom do you consent as holder of the post «%(post)s»: %(names)s?")
    names = " · ".join(people[each] for each in nominees)
    return said % {"post": bodies.post_names([post], lang)[post], "names": names}
