"""How words are compared when somebody looks for something: Kazakh letters as a Russian keyboard has them, no
marks on Latin letters, and what was typed with the other layout switched on.

`LETTERS` and `FOLDED` are used by the database too (migration 0004): changing them wants a new migration.
"""

import re
from dataclasses import dataclass

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LETTERS = "ёәқғөүұіңһйäáāàâıíîñńöóōşšśūúüûğǵçčýžy"
FOLDED = "еакгоууинхиaaaaaiiinnooosssuuuuggccizi"
QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.234567890-="
RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюәіңғ,.үұқөһ"

MOST_WORDS = 8
MOST_LETTERS = 40
SHORTEST = 2
"""A single letter begins everything."""

_FOLD = str.maketrans(LETTERS, FOLDED)
_TO_RUSSIAN = str.maketrans(QWERTY, RUSSIAN)
_TO_LATIN = str.maketrans(RUSSIAN, QWERTY)
_WORD = re.compile("[0-9a-zа-я]+")


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for: ways to read it, each of them words that all must begin some word."""

    typed: str
    readings: tuple[tuple[str, ...], ...]

    @property
    def tsquery(self) -> str:
        """For the database. Words hold letters and digits only, so nothing needs to be quoted."""
        return " | ".join("(" + " & ".join(f"{word}:*" for word in words) + ")" for words in self.readings)

    def found_in(self, folded: str) -> bool:
        """The same for a text at hand: folded, its words parted by single spaces."""
        return any(all(f" {word}" in folded for word in words) for words in self.readings)

    def looser(self) -> "Wanted":
        """Without the ends of words, which decline: Семея is found by what Семей begins with."""
        return Wanted(self.typed, tuple(tuple(map(_stem, words)) for words in self.readings))


def wanted(typed: str) -> Wanted | None:
    """As typed, and as the same keys mean it on the other layout; None where nothing is left to look for."""
    plain = typed.lower()
    written = (plain, plain.translate(_TO_RUSSIAN), plain.translate(_TO_LATIN))
    readings = dict.fromkeys(filter(None, map(_words, written)))
    return Wanted(typed, tuple(readings)) if readings else None


def folded(text: str) -> str:
    """A text as `found_in` wants it."""
    return " " + " ".join(_WORD.findall(text.lower().translate(_FOLD)))


def _words(text: str) -> tuple[str, ...]:
    found = tuple(word[:MOST_LETTERS] for word in folded(text).split())[:MOST_WORDS]
    return found if any(len(word) >= SHORTEST or word.isdigit() for word in found) else ()


def _stem(word: str) -> str:
    if word.isdigit() or len(word) < 4:
        return word
    return word[: -1 if len(word) < 7 else -2 if len(word) < 9 else -3]
