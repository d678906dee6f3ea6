"""How a finding is cited and which words of the law it rests on, in the reader's language."""

import re

from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from akimat import law
from akimat.law import Finding, Hole, Sentence, terms
from akimat.web.shell import day, navigation


def sentence(finding: Finding | Hole, lang: str) -> Sentence:
    """The anchored line of the edition that judged."""
    return law.sentence(finding.source, finding.article, finding.since, finding.anchor, lang)


def with_quote_marked(text: str, quote: str) -> SafeString:
    """The sentence, with the words that the rule quotes standing out; a translation has no such words."""
    before, found, after = text.partition(quote) if quote else (text, "", "")
    if not found:
        return conditional_escape(text)
    return format_html("{}<mark>{}</mark>{}", before, found, after)


def cited(finding: Finding | Hole, lang: str) -> str:
    """Constitution of 1995, Article 87, 4.3 (edition of 8 June 2022)."""
    unit, number = article_number(finding.article)
    place = {
        "source": terms.label(finding.source, lang),
        "article": number or terms.label(finding.article, lang),
        "anchor": finding.anchor,
        "day": day.written(finding.since, lang),
    }
    if unit == "article":
        return _("%(source)s, Article %(article)s, %(anchor)s (edition of %(day)s)") % place
    if unit == "paragraph":
        return _("%(source)s, paragraph %(article)s, %(anchor)s (edition of %(day)s)") % place
    return _("%(source)s, %(article)s, %(anchor)s (edition of %(day)s)") % place


def article_number(article: str) -> tuple[str | None, str | None]:
    """article_87 -> article 87, article_113_5 -> article 113-5; a house rule has a name instead."""
    match = re.fullmatch(r"(article|paragraph)_(\d+(?:_\d+)*)", article)
    return (match[1], match[2].replace("_", "-")) if match else (None, None)


def url(finding: Finding | Hole) -> str | None:
    """The page of the law at this sentence, as it read on the day of the edition."""
    if not navigation.mounted("law"):
        return None
    slug = finding.source.replace("_", "-")
    article = article_number(finding.article)[1] or finding.article.replace("_", "-")
    page = reverse("law:article", args=[slug, article])
    return f"{page}?since={finding.since.isoformat()}#{finding.anchor}"


def left_to(hole: Hole, lang: str) -> str:
    """Who or what answers for a sentence that is not judged here."""
    if hole.sort == "norm":
        source, article, anchor = [*hole.to.partition(":")[0].split("/", 2), ""][:3]
        (found,) = law.find_article(f"{source}/{article}")
        place = found.cite(anchor, lang) if anchor else found.names[lang]
        return _("another norm answers: %(place)s") % {"place": place}
    if hole.sort == "discretion":
        return _("left to the discretion of: %(office)s") % {"office": terms.label(hole.to, lang)}
    return _("not built here yet: %(room)s") % {"room": terms.label(hole.to, lang)}
