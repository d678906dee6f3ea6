"""The same results over HTTP."""

from datetime import date
from typing import Annotated

from django.urls import reverse
from django.utils.translation import get_language
from ninja import Query, Router, Schema

from akimat.register import clock, problems
from akimat.register.request import Request
from akimat.territory.asking import Asked
from akimat.web.search_pages import results
from akimat.web.search_pages.views import LONGEST

router = Router(tags=["state"])


class Hit(Schema):
    """Something that was found; `within` tells apart what is called alike."""

    sort: str
    text: str
    address: str | None
    within: str | None = None


@router.get(
    "/search",
    response=list[Hit],
    summary="Units, posts, people, bodies, acts and sentences of law by their words",
    auth=None,
    openapi_extra={"responses": problems.documented(400, 422)},
)
def search(
    request: Request,
    q: Annotated[str, Query(max_length=LONGEST, description="Beginnings of words, in any language")],
    on: Annotated[date | None, Query(description="The legal day; today if not given")] = None,
) -> list[Hit]:
    """Kazakh letters may be typed as Russian ones, and on the wrong layout."""
    ask = Asked(on or clock.today(), None, get_language() or "kk")
    found = results.search(q.replace("\x00", ""), ask)
    if found is None:
        return []
    things = [
        Hit(sort=group.sort, text=named.text, address=named.url, within=within.text if within else None)
        for group in found.groups
        for named, within in group.rows
    ]
    acts = [
        Hit(
            sort="act",
            text=f"№ {row.number} {row.kind}",
            address=f"/register/{row.number}/",
            within=row.about,
        )
        for row in found.acts
    ]
    law = [Hit(sort="law", text=line.text, address=line.url, within=line.citation) for line in found.law]
    return things + acts + law


def _act(number: int) -> str:
    return reverse("register:act", args=[number])
