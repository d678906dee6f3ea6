"""An article prepared for its page: each sentence with what answers for it, in the reader's language."""

import ast
import textwrap
from dataclasses import dataclass
from datetime import date

from akimat import law
from akimat.law import Sentence, terms
from akimat.law.cases import Case
from akimat.law.editions import Article, Edition, Ended, LastRead, NotYet
from akimat.law.page import Line, Rule
from akimat.web.law_pages.use import Used
from akimat.web.shell import citation


@dataclass(frozen=True)
class ShownRule:
    """One norm with its code and how often it was used."""

    word: str
    quote: str
    grade: str
    kinds: tuple[str, ...]
    code: str
    used: Used
    unverified: bool


@dataclass(frozen=True)
class ShownLine:
    """One sentence of the law and everything that answers for it."""

    anchor: str
    sentence: Sentence
    parts: tuple[tuple[str, bool], ...]  # the Russian line in pieces: (words, whether a rule quotes them)
    rules: tuple[ShownRule, ...]
    left_to: tuple[str, ...]
    cases: tuple[Case, ...]
    doubt: str


def shown(line: Line, used: dict[str, Used], lang: str) -> ShownLine:
    """A line as its page shows it."""
    return ShownLine(
        anchor=line.anchor,
        sentence=line.sentences[lang],
        parts=tuple(parts(line.sentences["ru"].text, line.quoted)),
        rules=tuple(_rule(rule, used, lang) for rule in line.rules),
        left_to=tuple(citation.left_to(hole, lang) for hole in line.left_to),
        cases=line.cases,
        doubt=line.doubt[lang] if line.doubt else "",
    )


def parts(text: str, quoted: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """The line cut where rules begin and cease to quote it."""
    found, at = [], 0
    for start, end in quoted:
        found += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [(words, is_quoted) for words, is_quoted in [*found, (text[at:], False)] if words]


def readable(code: str) -> str:
    """A rule without its decorators, and without the sentence that stands beside it anyway."""
    source = textwrap.dedent(code)
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    lines = source.splitlines()
    head = lines[function.lineno - 1 : function.body[0].lineno - 1]
    return "\n".join([*head, *lines[function.body[1].lineno - 1 :]]) if len(function.body) > 1 else source


def _rule(rule: Rule, used: dict[str, Used], lang: str) -> ShownRule:
    kinds = (terms.label(kind, lang) for kind in rule.kinds if kind != "*")
    return ShownRule(
        word=terms.label(rule.word, lang),
        quote=rule.quote,
        grade=rule.grade,
        kinds=tuple(kinds),
        code=readable(rule.code),
        used=used.get(rule.norm, Used()),
        unverified=rule.unverified,
    )


@dataclass(frozen=True)
class Standing:
    """How an article stands on a day: which edition is read, and what is to be said of that."""

    edition: Edition | None
    in_force: bool
    said: str
    successor: Article | None


def standing(article: Article, on: date, lang: str) -> Standing:
    """The edition of the day; where there is none, the last one before it or the first after it, and why."""
    status = article.status(on)
    said = law.sentence(article.source, article.name, on, "", lang).text.removeprefix(
        f"{article.names[lang]}. "
    )
    successor = None
    if isinstance(status, Ended) and status.successor:
        successor = next(iter(law.find_article(status.successor)), None)
    edition = article.edition(on)
    if edition is not None:
        return Standing(
            edition, True, terms.label("last_read", lang) if isinstance(status, LastRead) else "", None
        )
    if not article.editions:
        return Standing(None, False, said, successor)
    before = [each for each in article.editions if each.since <= on]
    nearest = article.editions[0] if isinstance(status, NotYet) or not before else before[-1]
    return Standing(nearest, False, said, successor)
