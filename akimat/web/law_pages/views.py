"""Pages of the law: what was read, and one article with its rules beside the text."""

from datetime import date
from itertools import groupby

from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from akimat import law
from akimat.law import terms
from akimat.law.coverage import covered
from akimat.law.editions import Article
from akimat.register.request import Request
from akimat.web.law_pages.reading import shown, standing
from akimat.web.law_pages.use import use


@require_safe
def sources(request: Request) -> HttpResponse:
    """Every source with the articles that were read, and how they stand on the day."""
    lang = get_language() or "kk"
    articles = sorted(law.all_articles(), key=lambda each: (each.source, _natural(each)))
    found = [
        (terms.label(source, lang), [_summary(article, request.on, lang) for article in group])
        for source, group in groupby(articles, key=lambda each: each.source)
    ]
    return render(request, "law/sources.html", {"sources": found})


def _natural(article: Article) -> tuple[int, str]:
    return (int(article.number) if article.number.isdecimal() else 0, article.name)


def _summary(article: Article, on: date, lang: str) -> dict[str, object]:
    stands = standing(article, on, lang)
    since = stands.edition.since if stands.edition else None
    anchors = [each for each in covered(article.key) if each.since == since]
    return {
        "name": article.names[lang],
        "slugs": article.slug.split("/", 1),
        "in_force": stands.in_force,
        "said": stands.said,
        "since": since,
        "sentences": len(anchors),
        "rules": sum(len(each.rules) for each in anchors),
        "open": sum(any(sort == "open" for sort, _to in each.left_to) for each in anchors),
    }


@require_safe
def article(request: Request, source: str, article: str) -> HttpResponse:
    """One article: its text, and beside each sentence its rules, cases, and how often it was used."""
    found = next(iter(law.find_article(f"{source}/{article}")), None)
    if found is None:
        raise Http404
    lang = get_language() or "kk"
    stands = standing(found, _day(request, found), lang)
    used, upto = use()
    lines = law.reading(found.source, found.name, stands.edition.since).lines if stands.edition else ()
    context = {
        "article": found,
        "name": found.names[lang],
        "stands": stands,
        "warning": terms.label(found.warning, lang) if found.warning else "",
        "lines": [shown(line, used, lang) for line in lines],
        "upto": upto,
        "reads_russian": lang == "ru",
        "unofficial": any(not line.sentences[lang].official for line in lines),
    }
    return render(request, "law/article.html", context)


def _day(request: Request, found: Article) -> date:
    """`?since=` names an edition; otherwise the day that the reader looks at."""
    asked = request.GET.get("since", "")
    if not asked:
        return request.on
    try:
        since = date.fromisoformat(asked)
    except ValueError as error:
        raise BadRequest("since") from error
    if all(each.since != since for each in found.editions):
        raise Http404
    return since
