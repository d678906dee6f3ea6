"""Every word of every page is there in Kazakh and in Russian, and none of it by accident."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from django.template.base import Lexer, TokenType

from akimat.web.shell import catalogues
from akimat.web.shell.extraction import template

CYRILLIC = re.compile("[\u0400-\u04ff]")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%[sd]|</?\w+>")
LANGUAGES_AND_APPS = [(lang, app) for app in catalogues.apps() for lang in catalogues.LANGUAGES]
ALIKE = {"Act", "Deputy", "Deputy: %(maslikhat)s", "Map", "map"}
"""Messages that may read the same in Kazakh and Russian: words that both took from elsewhere."""


def translated(app: Path, lang: str) -> Iterator[Message]:
    return (message for message in catalogues.read(app, lang) if message.id)


def strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_nothing_is_missing() -> None:
    assert list(catalogues.missing()) == []


@pytest.mark.parametrize(("lang", "app"), LANGUAGES_AND_APPS, ids=lambda each: getattr(each, "name", each))
def test_nothing_is_fuzzy_or_left_over(lang: str, app: Path) -> None:
    """Babel leaves fuzzy entries out without a word; an entry that no source asks for is a changed msgid."""
    wanted = {(message.id, message.context) for message in catalogues.wanted(app) if message.id}
    for message in translated(app, lang):
        assert not message.fuzzy, message.id
        assert (message.id, message.context) in wanted, f"no source says {message.id!r}: run `update`"


@pytest.mark.parametrize(("lang", "app"), LANGUAGES_AND_APPS, ids=lambda each: getattr(each, "name", each))
def test_placeholders_and_tags_agree(lang: str, app: Path) -> None:
    for message in translated(app, lang):
        expected = [sorted(PLACEHOLDER.findall(text)) for text in ids(message)]
        for text in filter(None, strings(message)):
            assert sorted(PLACEHOLDER.findall(text)) in expected, (message.id, text)


@pytest.mark.parametrize("app", catalogues.apps(), ids=lambda app: app.name)
def test_kazakh_is_not_russian(app: Path) -> None:
    russian = {(message.id, message.context): strings(message) for message in translated(app, "ru")}
    for message in translated(app, "kk"):
        if message.id in ALIKE or not CYRILLIC.search("".join(strings(message))):
            continue
        assert strings(message) != russian[message.id, message.context], message.id


@pytest.mark.parametrize("app", catalogues.apps(), ids=lambda app: app.name)
def test_english_has_no_cyrillic(app: Path) -> None:
    for message in catalogues.wanted(app):
        assert not CYRILLIC.search("".join(ids(message))), message.id


@pytest.mark.parametrize(
    "path", sorted(catalogues.PACKAGE.rglob("templates/**/*.html")), ids=lambda p: p.name
)
def test_no_words_stand_in_a_template_untranslated(path: Path) -> None:
    assert re.findall(r"[^\W\d_]{2,}", words_outside_tags(path)) == []


def words_outside_tags(path: Path) -> str:
    """The text of a template without its tags, HTML and blocks for translation."""
    text, depth = [], 0
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        if token.token_type == TokenType.BLOCK:
            depth += token.contents.startswith("blocktrans") - token.contents.startswith("endblocktrans")
            text.append(" ")
        elif token.token_type == TokenType.TEXT and not depth:
            text.append(token.contents)
        elif token.token_type == TokenType.VAR:
            text.append("0")
    return re.sub(r"<[^>]*>|&\w+;", " ", "".join(text))


def test_templates_are_read_as_django_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '{% translate "One" context "a" as x %}{{ y|default:_("Two") }}{% include "z" with w=_("Three %") %}'
        "{% blocktranslate trimmed count n=n %}\n {{ n }} act\n of 5%\n{% plural %}{{ n }} acts"
        "{% endblocktranslate %}"
    )
    found = [(message.id, message.context) for message in template(path)]
    assert found == [
        ("One", "a"),
        ("Two", None),
        ("Three %%", None),
        (("%(n)s act of 5%%", "%(n)s acts"), None),
    ]
