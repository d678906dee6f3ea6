"""Finds the words to translate in Python files, which Babel reads, and in templates, which it cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_file
from django.template.base import Lexer, Token, TokenType
from django.utils.text import smart_split
from django.utils.translation import trim_whitespace
from django.utils.translation.template import block_re, constant_re, endblock_re, inline_re, plural_re

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


@dataclass(frozen=True)
class Message:
    """One msgid, or a pair of singular and plural, with its context if it has one."""

    id: str | tuple[str, ...]
    context: str | None


def messages(app: Path) -> Iterator[Message]:
    """All messages of an app, tests left out: what they say is for developers."""
    for path in sorted(app.rglob("*.py")):
        if "tests" not in path.parts:
            yield from python(path)
    for path in sorted(app.rglob("*.html")):
        if "templates" in path.parts:
            yield from template(path)


def python(path: Path) -> Iterator[Message]:
    for _line, found, _comments, context in extract_from_file("python", path, keywords=KEYWORDS):
        yield Message(found, context)


def template(path: Path) -> Iterator[Message]:
    tokens = iter(Lexer(path.read_text(encoding="utf-8")).tokenize())
    for token in tokens:
        if token.token_type == TokenType.BLOCK and (opening := block_re.match(token.contents)):
            yield _block(token, opening[2], tokens)
        elif token.token_type in (TokenType.BLOCK, TokenType.VAR):
            yield from _inline(token)


def _inline(token: Token) -> Iterator[Message]:
    """{% translate "..." %}, and _("...") inside any tag or variable."""
    if token.token_type == TokenType.BLOCK and (match := inline_re.match(token.contents)):
        yield Message(_unquoted(match[1]), _unquoted(match[3]) if match[3] else None)
    for constant in constant_re.findall(token.contents):
        yield Message(_unquoted(constant), None)


def _block(opening: Token, context: str | None, tokens: Iterator[Token]) -> Message:
    """{% blocktranslate %}: variables become %(name)s, as Django itself will look the message up."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token.token_type == TokenType.BLOCK and endblock_re.match(token.contents):
            break
        if token.token_type == TokenType.BLOCK and plural_re.match(token.contents):
            parts.append([])
        elif token.token_type == TokenType.VAR:
            parts[-1].append(f"%({token.contents})s")
        elif token.token_type == TokenType.TEXT:
            parts[-1].append(token.contents.replace("%", "%%"))
    trimmed = "trimmed" in smart_split(opening.contents)
    texts = tuple(trim_whitespace("".join(part)) if trimmed else "".join(part) for part in parts)
    return Message(texts if len(texts) > 1 else texts[0], _unquoted(context) if context else None)


def _unquoted(literal: str) -> str:
    """The literal without its quotes; a % counts double, as Django doubles it when it looks."""
    return literal[1:-1].replace("%", "%%")
