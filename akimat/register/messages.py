"""What is wrong with a payload, in the user's language: one sentence for each way to be malformed.

Keys are pydantic's error types and the register's own.
"""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from akimat.register.errors import BrokenRegister

SENTENCES = {
    "missing": gettext_noop("This field is required."),
    "extra_forbidden": gettext_noop("There is no such field in this act."),
    "uuid_parsing": gettext_noop("This is not an identifier."),
    "uuid_type": gettext_noop("This is not an identifier."),
    "date_parsing": gettext_noop("This is not a day. Write it as 2026-09-05."),
    "date_from_datetime_parsing": gettext_noop("This is not a day. Write it as 2026-09-05."),
    "date_type": gettext_noop("This is not a day. Write it as 2026-09-05."),
    "int_parsing": gettext_noop("This is not a whole number."),
    "int_type": gettext_noop("This is not a whole number."),
    "int_from_float": gettext_noop("This is not a whole number."),
    "bool_type": gettext_noop("Say yes or no."),
    "string_type": gettext_noop("This is not text."),
    "string_too_short": gettext_noop("This field is required."),
    "string_too_long": gettext_noop("This is too long: at most %(max_length)s characters."),
    "string_pattern_mismatch": gettext_noop("This has another form than it should."),
    "greater_than_equal": gettext_noop("This must be at least %(ge)s."),
    "less_than_equal": gettext_noop("This must be at most %(le)s."),
    "literal_error": gettext_noop("Choose one of: %(expected)s."),
    "enum": gettext_noop("Choose one of: %(expected)s."),
    "too_short": gettext_noop("There must be at least %(min_length)s."),
    "too_long": gettext_noop("There may be at most %(max_length)s."),
    "no_such_kind": gettext_noop("There is no act of the kind “%(kind)s”."),
    "no_such_thing": gettext_noop("Nothing of this sort is in the register: %(thing)s."),
    "not_a_thing": gettext_noop("“%(author)s” names no post."),
    "key_used_for_another_act": gettext_noop("This key was already used for another act. Take a new one."),
    "entry_too_large": gettext_noop(
        "The act has %(bytes)s bytes, at most %(most)s are possible: attach long lists."
    ),
    "attachment_size": gettext_noop(
        "A file has at least 1 and at most %(most)s bytes; this one has %(bytes)s."
    ),
    "code_twice": gettext_noop("Two rows have the code “%(code)s”."),
    "code_length": gettext_noop("“%(code)s” has not as many digits as a code of its part."),
    "same_unit": gettext_noop("A unit is not merged into itself."),
    "no_such_code": gettext_noop("No earlier row has the code “%(code)s”."),
    "json_invalid": gettext_noop("This is not valid JSON."),
}
OTHERWISE = gettext_noop("This value cannot be read.")


def sentence(key: str, params: dict[str, Any]) -> str:
    """The sentence of one problem, in the active language."""
    return str(_(SENTENCES.get(key, OTHERWISE)) % params)


def broken(error: BrokenRegister) -> str:
    """Why the register itself does not allow an act; what is in the way is named as the database names it."""
    return str(_("The register does not allow this: %(why)s") % {"why": error})
