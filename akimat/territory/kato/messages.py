"""What is wrong with a file, in the user's language."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from akimat.territory.kato.table import Problem

SENTENCES = {
    "empty": gettext_noop("The file is empty."),
    "too_large": gettext_noop("The file is larger than %(most)s MiB."),
    "too_many_rows": gettext_noop("The file has more than %(most)s rows."),
    "broken_line": gettext_noop(
        "The row cannot be read: a quotation mark is not closed, or the file was cut off."
    ),
    "utf_16": gettext_noop("The file is in UTF-16. Save it as CSV in UTF-8, or as xlsx."),
    "not_utf_8": gettext_noop(
        "The file is not in UTF-8 (perhaps in Windows-1251, which has no Kazakh letters)."
        " Save it as CSV in UTF-8, or as xlsx."
    ),
    "broken_workbook": gettext_noop("The workbook cannot be opened: it is damaged or was cut off."),
    "no_rows": gettext_noop("There is a header and nothing below it."),
    "column_twice": gettext_noop("The column stands in the header twice."),
    "no_column": gettext_noop("The header has no such column; needed are: %(wanted)s."),
    "cells": gettext_noop(
        "The row has %(cells)s cells, the header %(wanted)s. Perhaps the file was cut off."
    ),
    "blank": gettext_noop("The cell is empty, or its formula failed."),
    "too_long": gettext_noop("The text is longer than %(most)s characters."),
    "unprintable": gettext_noop("The text has characters that cannot be printed."),
    "damaged": gettext_noop("The text is damaged: “%(value)s”."),
    "not_a_code": gettext_noop("“%(value)s” is no code: a code has nine digits."),
    "code_twice": gettext_noop("The code %(code)s stands already in row %(row)s."),
    "orphan": gettext_noop("The unit above, %(parent)s, is not in the file."),
    "other_parent": gettext_noop("By its code the unit above is %(expected)s, the file says “%(value)s”."),
    "other_part": gettext_noop("The code says %(expected)s here, the cell “%(value)s”."),
    "no_rank": gettext_noop(
        "“%(name)s” does not say what it is: a district, a rural district, a settlement…"
    ),
}


def sentence(problem: Problem) -> str:
    """The problem without its place."""
    params: dict[str, Any] = problem.params
    return str(_(SENTENCES[problem.key]) % params)


def line(problem: Problem) -> str:
    """The problem with its row and column."""
    place = ""
    if problem.row is not None:
        place = str(_("row %(row)s") % {"row": problem.row})
    if problem.column is not None:
        place += str(_(", column %(column)s") % {"column": problem.column})
    return f"{place}: {sentence(problem)}" if place else sentence(problem)


STATES = {
    "new": gettext_noop("New"),
    "changed": gettext_noop("Changed"),
    "moved": gettext_noop("Moved"),
    "gone": gettext_noop("Gone"),
    "same": gettext_noop("As before"),
    "error": gettext_noop("Error"),
}


def state(name: str) -> str:
    """What becomes of an object."""
    return str(_(STATES[name]))


def nothing_changed(number: int | None) -> str:
    """The same file once more."""
    return str(_("Nothing has changed: this file was entered by act № %(number)s.") % {"number": number})
