"""What people are on a day, in words: posts held, a mandate, posts for which they only enter.

Shown in the header and on the page of personas. Asked for all of them at once: in at most five questions.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.utils.translation import gettext as _

from akimat.bodies import reads as bodies
from akimat.law import terms
from akimat.maslikhat import reads as maslikhat


def standing_of(people: Collection[UUID], on: date, lang: str) -> dict[UUID, list[str]]:
    """Posts first, then mandates, then what is delegated; nobody who is nothing stands in the answer."""
    if not people:
        return {}
    held = list(bodies.tenures(on).filter(person__in=people).order_by("acting", "since"))
    entered = list(reduce(or_, (bodies.delegations_to(person, on) for person in people)))
    mandates = list(reduce(or_, (maslikhat.mandates_of_person(person, on) for person in people)))
    posts = bodies.post_names({row.post_id for row in held} | {row.post_id for row in entered}, lang)
    maslikhats = bodies.body_names({row.body_id for row in mandates}, lang)
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for tenure in held:
        acting = f" ({terms.label('acting', lang)})" if tenure.acting else ""
        found[tenure.person_id].append(posts[tenure.post_id] + acting)
    for mandate in mandates:
        found[mandate.person_id].append(
            _("Deputy: %(maslikhat)s") % {"maslikhat": maslikhats[mandate.body_id]}
        )
    for delegation in entered:
        found[delegation.person_id].append(_("Enters for: %(post)s") % {"post": posts[delegation.post_id]})
    return dict(found)
