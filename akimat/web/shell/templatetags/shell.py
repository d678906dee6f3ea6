"""Tags that every template has without loading: words of the law, days, findings, icons, links."""

from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from akimat.law import Finding, Grade, Hole, Verdict, terms
from akimat.law.editions import Article
from akimat.web.shell import citation, fact_values, icons, navigation
from akimat.web.shell import day as days

register = template.Library()


def appearance(finding: Finding) -> str:
    """The icon and colour; a missed term or an open duty is shown apart from what makes an act void."""
    if finding.verdict is Verdict.HOLDS:
        return "holds"
    if finding.verdict is Verdict.CANNOT_BE_JUDGED:
        return "open"
    return {Grade.VOID: "fails", Grade.LATE: "late", Grade.DUTY: "due"}[finding.grade]


def language() -> str:
    return get_language() or "kk"


@register.simple_tag
def term(key: str) -> str:
    """{% term "deputies_total" %}: the word that the law uses."""
    return terms.label(key, language())


@register.filter
def day(value: date | str | None, form: str = "") -> str:
    """{{ since|day }} in words, {{ since|day:"short" }} as 22.11.2026; nothing for no day."""
    return days.written(value, language(), short=form == "short") if value else ""


@register.simple_tag
def icon(name: str) -> SafeString:
    return icons.icon(name)


@register.simple_tag(takes_context=True)
def at(context: dict[str, Any], route: str, *args: Any, **kwargs: Any) -> str:
    """{% at "territory:unit" code %}: the address, on the day that the reader is looking at."""
    return f"{reverse(route, args=args, kwargs=kwargs)}{context.get('day_query', '')}"


@register.simple_tag
def sentence(finding: Finding) -> SafeString:
    """The sentence of law that a finding rests on, the words quoted by the rule standing out."""
    return citation.with_quote_marked(citation.sentence(finding, language()).text, finding.quote)


@register.inclusion_tag("shell/_finding.html", takes_context=True)
def finding(context: dict[str, Any], finding: Finding, names: dict[str, str] | None = None) -> dict[str, Any]:
    """{% finding f names=names %}: one finding whole; `names` maps ids of things to what they are called."""
    lang = language()
    cure = finding.cure if finding.verdict is not Verdict.HOLDS else None
    return {
        "finding": finding,
        "appearance": appearance(finding),
        "citation": citation.cited(finding, lang),
        "url": citation.url(finding),
        "sentence": citation.sentence(finding, lang),
        "lang": lang,
        "facts": fact_values.rows(finding, lang, names or {}),
        "missing": terms.label(finding.missing, lang) if finding.missing else None,
        "cure": terms.label(cure, lang) if cure else None,
        "cure_url": reverse("register:perform", args=[cure])
        if cure and navigation.mounted("register")
        else None,
        "warning": terms.label(finding.warning, lang) if finding.warning else None,
        "day_query": context.get("day_query", ""),
    }


@register.inclusion_tag("shell/_hole_line.html")
def hole_line(hole: Hole) -> dict[str, Any]:
    """{% hole_line hole %}: a sentence that is not judged here, and who or what answers for it instead."""
    lang = language()
    return {"hole": hole, "lang": lang, "left_to": citation.left_to(hole, lang), **_place(hole, lang)}


@register.inclusion_tag("shell/_basis_line.html")
def basis_line(finding: Finding) -> dict[str, Any]:
    """{% basis_line finding %}: the sentence that a finding rests on and where it stands, in one line."""
    return _place(finding, language())


def _place(basis: Finding | Hole, lang: str) -> dict[str, Any]:
    return {
        "citation": citation.cited(basis, lang),
        "url": citation.url(basis),
        "sentence": citation.sentence(basis, lang),
    }


@register.simple_tag(takes_context=True)
def article_link(context: dict[str, Any], article: Article) -> SafeString:
    """{% article_link article %}: an article of the law by name, on the day that the reader is looking at."""
    address = reverse("law:article", args=article.slug.split("/", 1)) + context.get("day_query", "")
    return format_html('<a href="{}">{}</a>', address, article.names[language()])
