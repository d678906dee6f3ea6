"""The API: acts through their one door, and what follows from them to read.

Everybody may read. To act, sign in (session cookie and CSRF token) or send an account's name and password
(HTTP Basic). Every failure is `application/problem+json`; a refusal carries its legal basis.
"""

from datetime import date
from typing import Annotated, Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth import authenticate
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query, Router, Schema
from ninja.errors import AuthenticationError, AuthorizationError, HttpError, ValidationError
from ninja.security import APIKeyCookie, HttpBasicAuth
from ninja.utils import check_csrf

from akimat import law
from akimat.bodies import reads as bodies
from akimat.law.editions import LANGUAGES, Article
from akimat.law.page import Line
from akimat.register import api as register_api
from akimat.register import clock, problems
from akimat.register.fields import LARGEST_INTEGER
from akimat.register.request import Request
from akimat.register.request import SignedIn as Asker
from akimat.territory import reads as territory
from akimat.web import log_pages
from akimat.web.accounts import patience
from akimat.web.accounts.middleware import SignedIn
from akimat.web.accounts.models import Account
from akimat.web.accounts.views import too_often
from akimat.web.search_pages.api import router as search_router

Known = Annotated[int | None, Query(ge=1, le=LARGEST_INTEGER, description="As the register knew at this act")]
Limit = Annotated[int, Query(ge=1, le=1000)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
On = Annotated[date | None, Query(description="The legal day; today if not given")]


class ByPassword(HttpBasicAuth):
    """An account's own name and password."""

    def authenticate(self, request: HttpRequest, username: str, password: str) -> SignedIn | None:
        if "\x00" in username + password:
            return None
        user = authenticate(request, username=username, password=password)
        if user is None and patience.exhausted(request, username):
            raise HttpError(429, too_often())
        if user is None:
            return None
        person = Account.objects.filter(user_id=user.pk).values_list("person", flat=True).first()
        signed_in = SignedIn(user.get_username(), person, get_language() or "kk")
        cast(Request, request).account = signed_in
        return signed_in


class BySession(APIKeyCookie):
    """Whoever is signed in on the pages; the token keeps other sites from acting in their name."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Asker | None:
        return self.authenticate(request, None)

    def authenticate(self, request: HttpRequest, key: str | None) -> Asker | None:
        signed_in = cast(Request, request).account
        if signed_in and check_csrf(request):
            raise HttpError(403, "The CSRF token is missing or wrong")
        return signed_in


api = NinjaAPI(
    title="akimat",
    version="1",
    description=__doc__,
    auth=[ByPassword(), BySession()],
    docs_url=None,
    urls_namespace="api",
)


class Unit(Schema):
    """A unit of the territory on a day."""

    id: UUID
    kato_code: str | None
    rank: str
    names: dict[str, str]
    parent: UUID | None
    since: date


class Holder(Schema):
    """Who holds a post."""

    person: UUID
    name: dict[str, str]
    acting: bool
    since: date


class Post(Schema):
    """A post of a body on a day, with its holders."""

    id: UUID
    code: str
    office: str
    names: dict[str, str]
    body: UUID
    unit: UUID | None
    is_head: bool
    holders: list[Holder]


rooms = Router(tags=["state"])
READS = {"responses": problems.documented(400, 422)}


@rooms.get("/units", response=list[Unit], summary="Units of the territory", auth=None, openapi_extra=READS)
def units(
    request: Request, on: On = None, known: Known = None, limit: Limit = 1000, offset: Offset = 0
) -> list[Unit]:
    """All units of a day, in the order of the tree."""
    rows = territory.units(on or clock.today(), known).order_by("path")[offset : offset + limit]
    return [
        Unit(
            id=row.thing_id,
            kato_code=row.kato_code,
            rank=row.rank,
            names=_names(row),
            parent=row.parent_id,
            since=row.since,
        )
        for row in rows
    ]


@rooms.get("/posts", response=list[Post], summary="Posts and their holders", auth=None, openapi_extra=READS)
def posts(
    request: Request, on: On = None, known: Known = None, limit: Limit = 1000, offset: Offset = 0
) -> list[Post]:
    """All posts of a day by code; a vacant one has no holders."""
    day = on or clock.today()
    rows = list(bodies.posts(day, known).order_by("code", "thing")[offset : offset + limit])
    held = bodies.holders([row.thing_id for row in rows], day, known)
    names = _person_names({tenure.person_id for tenures in held.values() for tenure in tenures})
    return [
        Post(
            id=row.thing_id,
            code=row.code,
            office=row.office,
            names=_names(row),
            body=row.body_id,
            unit=row.unit_id,
            is_head=row.is_head,
            holders=[
                Holder(
                    person=each.person_id, name=names[each.person_id], acting=each.acting, since=each.since
                )
                for each in held.get(row.thing_id, ())
            ],
        )
        for row in rows
    ]


def _names(row: Any) -> dict[str, str]:
    return {lang: getattr(row, f"name_{lang}") for lang in LANGUAGES}


def _person_names(people: set[UUID]) -> dict[UUID, dict[str, str]]:
    return {row.thing_id: _names(row) for row in bodies.people().filter(thing__in=people)}


texts = Router(tags=["law"])


@texts.get("/law", summary="Articles that were read", auth=None, openapi_extra=READS)
def articles(request: Request, on: On = None) -> list[dict[str, Any]]:
    """Every article, and how it stands on a day."""
    return [_article(each, on or clock.today()) for each in law.all_articles()]


@texts.get(
    "/law/{source}/{article}",
    summary="One article with its rules",
    auth=None,
    openapi_extra={"responses": problems.documented(400, 404, 422)},
)
def article(request: Request, source: str, article: str, on: On = None) -> dict[str, Any]:
    """The text of a day, sentence by sentence, with the norms that are bound to each."""
    day = on or clock.today()
    found = next(iter(law.find_article(f"{source}/{article}")), None)
    if found is None:
        raise Http404
    lines = law.reading(found.source, found.name, day).lines
    return {**_article(found, day), "sentences": [_line(line) for line in lines]}


def _article(article: Article, on: date) -> dict[str, Any]:
    edition = article.edition(on)
    return {
        "article": article.key,
        "address": f"/api/law/{article.slug}",
        "names": dict(article.names),
        "status": type(article.status(on)).__name__,
        "edition": edition.since.isoformat() if edition else None,
        "editions": [each.since.isoformat() for each in article.editions],
    }


def _line(line: Line) -> dict[str, Any]:
    said = {lang: {"text": each.text, "official": each.official} for lang, each in line.sentences.items()}
    rules = [
        {"norm": rule.norm, "word": rule.word, "kinds": rule.kinds, "grade": rule.grade, "quote": rule.quote}
        for rule in line.rules
    ]
    left = [{"sort": hole.sort, "to": hole.to, "quote": hole.quote} for hole in line.left_to]
    return {"anchor": line.anchor, "sentence": said, "rules": rules, "left_to": left}


api.add_router("", register_api.add_doors())
api.add_router("", log_pages.router)
api.add_router("", rooms)
api.add_router("", texts)
api.add_router("", search_router)


@api.exception_handler(AuthenticationError)
def _nobody(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    response = problems.answer(problems.plain(401, _("Sign in, or send an account's name and password")))
    response["WWW-Authenticate"] = 'Basic realm="akimat", charset="UTF-8"'
    return response


@api.exception_handler(HttpError)
def _failed(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problems.answer(problems.plain(error.status_code, str(error)))


@api.exception_handler(AuthorizationError)
def _forbidden(request: HttpRequest, error: AuthorizationError) -> HttpResponse:
    return problems.answer(problems.plain(403))


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problems.answer(problems.plain(404, _("There is no such page")))


@api.exception_handler(ValidationError)
def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [{"field": ".".join(map(str, each["loc"][1:])), "detail": each["msg"]} for each in error.errors]
    return problems.answer(problems.plain(422, _("The question cannot be read")) | {"errors": errors})
