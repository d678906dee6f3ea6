"""Questions about bodies, posts and holders. `on` is the legal day, `known` the number of the last act to
reckon with.

The day of a change belongs to both holders, so a page about that day shows both; what counts from then on is
who holds the post after it: `holders` answers that, `history` shows everything.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, JSONField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import JSONObject
from django.utils.translation import get_language

from akimat.bodies.models import Assignment, Body, Delegation, Founding, LegalAct, Person, Post, Tenure
from akimat.register.act import INSTALLATION, LAW
from akimat.territory import reads as territory
from akimat.territory.as_of import recorded, standing
from akimat.territory.grounds import with_grounds


def founding() -> Founding | None:
    """What the first act said of this installation."""
    return Founding.objects.filter(voided_act=None).first()


def bodies(on: date, known: int | None = None) -> QuerySet[Body]:
    """All bodies of a day."""
    return standing(Body, on, known)


def bodies_of_unit(unit: UUID, on: date, known: int | None = None) -> QuerySet[Body]:
    """Bodies of one unit."""
    return bodies(on, known).filter(unit=unit).order_by("kind", "id")


def body(thing: UUID, on: date, known: int | None = None) -> Body | None:
    """One body on a day."""
    return bodies(on, known).filter(thing=thing).first()


def posts(on: date, known: int | None = None) -> QuerySet[Post]:
    """All posts of a day."""
    return standing(Post, on, known)


def posts_of_body(thing: UUID, on: date, known: int | None = None) -> QuerySet[Post]:
    """Posts of one body, its head first."""
    return posts(on, known).filter(body=thing).order_by("-is_head", "code")


def post(thing: UUID, on: date, known: int | None = None) -> Post | None:
    """One post on a day."""
    return posts(on, known).filter(thing=thing).first()


def post_of_code(code: str) -> UUID | None:
    """The post that bears a code now."""
    return (
        Post.objects.filter(code=code, until=None, voided_act=None).values_list("thing_id", flat=True).first()
    )


def unit_of_body(thing: UUID) -> UUID | None:
    """The unit of a body, which never changes."""
    return Body.objects.filter(thing=thing, voided_act=None).values_list("unit_id", flat=True).first()


def body_of_post(thing: UUID | str) -> UUID | None:
    """The body of a post, which never changes; None of an author that is no post."""
    if str(thing) in (LAW, INSTALLATION):
        return None
    found = Post.objects.filter(thing=UUID(str(thing)), voided_act=None)
    return found.values_list("body_id", flat=True).first()


def standing_posts(thing: UUID) -> list[UUID]:
    """Posts of a body that stand now, in an order that a replay repeats."""
    found = Post.objects.filter(body=thing, until=None, voided_act=None).order_by("thing_id")
    return list(found.values_list("thing_id", flat=True))


def unit_of_post(thing: UUID) -> UUID | None:
    """The unit of a post, which never changes."""
    return Post.objects.filter(thing=thing, voided_act=None).values_list("unit_id", flat=True).first()


def office_on(thing: UUID, on: date) -> tuple[str, str | None]:
    """The office of a post, and the rank of its unit on a day."""
    found = Post.objects.filter(thing=thing, voided_act=None).values_list("office", "unit_id").first()
    return (found[0], territory.rank_on(found[1], on)) if found else ("", None)


def tenures(on: date, known: int | None = None) -> QuerySet[Tenure]:
    """Who holds what from this day on."""
    return standing(Tenure, on, known)


def holders(things: Iterable[UUID], on: date, known: int | None = None) -> dict[UUID, list[Tenure]]:
    """Holders of each post, full before acting."""
    found: dict[UUID, list[Tenure]] = {}
    for tenure in tenures(on, known).filter(post__in=list(things)).order_by("acting", "since"):
        found.setdefault(tenure.post_id, []).append(tenure)
    return found


def holder_of(thing: UUID, on: date) -> UUID | None:
    """The person who holds a post: in full right, else acting, else with all duties assigned."""
    found = holders([thing], on).get(thing)
    if found:
        return found[0].person_id
    return assignments(on).filter(post=thing, kinds=[]).values_list("person_id", flat=True).first()


def assignments(on: date, known: int | None = None) -> QuerySet[Assignment]:
    """Duties assigned on a day; they run out by themselves."""
    rows: QuerySet[Assignment] = standing(Assignment, on, known)
    return rows.filter(Q(last_day=None) | Q(last_day__gte=on)).order_by("since", "opened_act")


def history(thing: UUID, known: int | None = None) -> QuerySet[Tenure]:
    """Everybody who ever held a post, the latest first; `ended` is empty where the tenure goes on."""
    return recorded(Tenure, known).filter(post=thing).order_by("-since", "-opened_act")


def vacancies(on: date, known: int | None = None) -> QuerySet[Post]:
    """Posts that nobody holds in full right."""
    full = tenures(on, known).filter(post=OuterRef("thing"), acting=False)
    return posts(on, known).filter(~Exists(full)).order_by("code")


def with_holders(rows: QuerySet[Post], on: date, known: int | None = None) -> "QuerySet[Post, Any]":
    """Posts with `holders`: who holds each from this day on and by what act, full before acting.

    `told` says whether the register keeps this post's holders at all. Of a body that has no desk here nobody
    enters them, and a post without a holder is then not known to be vacant.
    """
    held = with_grounds(tenures(on, known).filter(post=OuterRef("thing")), "since_act")
    holder = JSONObject(
        person="person_id", acting="acting", since="since", act="since_act", ground="since_act_ground"
    )
    annotated: QuerySet[Post, Any] = rows.annotate(
        holders=ArraySubquery(held.order_by("acting", "since").values(json=holder)),
        told=Q(desk_since__isnull=False)
        | Exists(Body.objects.filter(thing=OuterRef("body"), voided_act=None, desk_since__isnull=False))
        | Exists(recorded(Tenure, known).filter(post=OuterRef("thing"))),
    )
    return annotated


def leading_posts(units: Iterable[UUID], on: date, known: int | None = None) -> "QuerySet[Post, Any]":
    """The posts of akims of these units, with their holders."""
    found = posts(on, known).filter(office="akim", unit__in=list(units)).order_by("code")
    return with_holders(found, on, known)


def vacant_or_leading(units: Iterable[UUID], on: date, known: int | None = None) -> "QuerySet[Post, Any]":
    """Posts that are vacant or held by somebody acting, and the posts of akims of these units."""
    full = tenures(on, known).filter(post=OuterRef("thing"), acting=False)
    leading = Q(office="akim", unit__in=list(units))
    rows = with_holders(posts(on, known).filter(leading | ~Exists(full)), on, known)
    akims_first = Case(When(office="akim", then=0), default=1)
    return rows.filter(leading | Q(told=True)).order_by(akims_first, "code")


def last_of(
    model: type[Body] | type[Post] | type[Person], thing: UUID, known: int | None = None
) -> Body | Post | Person | None:
    """The last version of a body, post or person, on whatever day."""
    rows = recorded(model, known).filter(thing=thing)
    found: Body | Post | Person | None = rows.order_by("-since", "-opened_act").first()
    return found


def acts_on_unit(unit: UUID) -> list["QuerySet[Any, Any]"]:
    """The acts that changed bodies and posts of a unit, or who holds its posts."""
    held = Tenure.objects.filter(post__in=Post.objects.filter(unit=unit).values("thing")).order_by()
    every = (Body.objects.filter(unit=unit).order_by(), Post.objects.filter(unit=unit).order_by(), held)
    return [
        *(rows.values_list("opened_act") for rows in every),
        *(rows.filter(until_act__isnull=False).values_list("until_act") for rows in every),
    ]


def acts_of_appointment(post: UUID, people: Iterable[UUID], since: date) -> "QuerySet[Any, Any]":
    """The acts by which some of these people came to hold a post from a day on."""
    held = Tenure.objects.filter(post=post, person__in=list(people), acting=False, since__gte=since)
    return held.order_by().values_list("opened_act")


def legal_acts(known: int | None = None) -> "QuerySet[LegalAct, Any]":
    """Every legal act, the latest first; `ended` is empty of one that is in force."""
    rows: QuerySet[LegalAct, Any] = recorded(LegalAct, known).order_by("-since", "-opened_act")
    return rows


def legal_acts_of(body: UUID, on: date, known: int | None = None) -> "QuerySet[LegalAct, Any]":
    """Legal acts of a body and its office-holders up to a day, cancelled ones too."""
    return legal_acts(known).filter(body=body, since__lte=on)


def last_maslikhat(thing: UUID, known: int | None = None) -> Body | None:
    """The last version of a body that is a maslikhat, on whatever day."""
    rows = recorded(Body, known).filter(thing=thing, kind="maslikhat")
    return rows.order_by("-since", "-opened_act").first()


def tenures_of(person: UUID, on: date, known: int | None = None) -> QuerySet[Tenure]:
    """What a person holds."""
    return tenures(on, known).filter(person=person).order_by("acting", "since")


def career(person: UUID, known: int | None = None) -> QuerySet[Tenure]:
    """What a person ever held."""
    return recorded(Tenure, known).filter(person=person).order_by("-since", "-opened_act")


def delegations_to(person: UUID, on: date, known: int | None = None) -> QuerySet[Delegation]:
    """In whose name a person may enter, and what."""
    return standing(Delegation, on, known).filter(person=person).order_by("since")


def delegations_of(post_thing: UUID, on: date, known: int | None = None) -> QuerySet[Delegation]:
    """Who may enter in the name of a post."""
    return standing(Delegation, on, known).filter(post=post_thing).order_by("since")


def enters_for(person: UUID, on: date, lang: str) -> list[tuple[UUID, str]]:
    """Posts in whose name a person may enter something, held posts first: what a form offers as author."""
    held = tenures_of(person, on).values_list("post_id", flat=True)
    delegated = delegations_to(person, on).values_list("post_id", flat=True)
    order = list(dict.fromkeys([*held, *delegated]))
    names = post_names(order, lang)
    return [(thing, names[thing]) for thing in order if thing in names]


def offices_of(people: Iterable[UUID], on: date, lang: str) -> dict[UUID, list[str]]:
    """The names of the posts that each person holds."""
    rows = list(tenures(on).filter(person__in=list(people)).order_by("acting", "since"))
    names = post_names([row.post_id for row in rows], lang)
    found: dict[UUID, list[str]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(names[row.post_id])
    return found


def person_names(people: Iterable[UUID], lang: str | None = None) -> dict[UUID, str]:
    """Full names."""
    return _names(Person, people, lang)


def last_names(column: str) -> Subquery:
    """An expression: the last name, in each language, of the person whose id stands in a column."""
    rows = Person.objects.filter(thing=OuterRef(column), voided_act=None).order_by("-since", "-opened_act")
    names = JSONObject(kk="name_kk", ru="name_ru", en="name_en")
    return Subquery(rows.values(names=names)[:1], output_field=JSONField())


def post_names(things: Iterable[UUID], lang: str | None = None) -> dict[UUID, str]:
    """Names of posts."""
    return _names(Post, things, lang)


def body_names(things: Iterable[UUID], lang: str | None = None) -> dict[UUID, str]:
    """Names of bodies."""
    return _names(Body, things, lang)


def people(known: int | None = None) -> QuerySet[Person]:
    """Everybody who is registered, under the last name."""
    return recorded(Person, known).filter(Q(ended=None))


def _names(
    model: type[Person] | type[Post] | type[Body], things: Iterable[UUID], lang: str | None
) -> dict[UUID, str]:
    """The last name under which each thing was entered."""
    name = f"name_{lang or get_language() or 'kk'}"
    rows = model._default_manager.filter(thing__in=list(things), voided_act=None).order_by(
        "since", "opened_act"
    )
    return dict(rows.values_list("thing_id", name))
