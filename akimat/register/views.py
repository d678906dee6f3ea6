"""Pages of the register that only show: its acts, one act, attachments, refusals."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat import law
from akimat.law import Finding, Verdict
from akimat.register import (
    attachments,
    behind,
    entry,
    inputs,
    listing,
    naming,
    offering,
    private,
    readers,
    reads,
    refused,
    wording,
)
from akimat.register.filters import MARKS, MODES, Filters, names_an_author
from akimat.register.models import Entry
from akimat.register.proof import publisher
from akimat.register.request import Request

PER_PAGE = 50
LARGEST_NUMBER = 2**63 - 1
NAMELESS = ("ballot", "founding", "proposal")
"""What an act made that has no name but the act's own."""


@require_safe
def acts_page(request: Request) -> HttpResponse:
    """The log, the latest first, narrowed by what stands in the address."""
    asked = Filters.read(request.GET)
    unit = asked.found_unit(request.on) if asked.unit else None
    page = Paginator(asked.narrowed(reads.entries(), unit), PER_PAGE).get_page(request.GET.get("page"))
    authors = listing.author_names()
    mentioned = wording.ids([*authors, asked.author, str(unit or "")])
    rows, things = listing.rows(page, more=mentioned)
    context = {
        "page": page,
        "rows": rows,
        "asked": asked,
        "kinds": inputs.kind_choices(),
        "authors": _named_authors({*authors, asked.author} - {""}, things),
        "modes": MODES.items(),
        "marks": MARKS.items(),
        "unit": things.get(unit) if unit else None,
        "covered": publisher.covered(),
        "signed_at": publisher.published_at(),
    }
    return render(request, "register/acts.html", context)


def _named_authors(authors: set[str], things: wording.Things) -> list[tuple[str, str]]:
    known = filter(names_an_author, authors)
    return sorted(((name, wording.author(name, things).text) for name in known), key=lambda pair: pair[1])


def _is_kept_rule(finding: Finding) -> bool:
    """Rules of record keeping that hold are folded away: they hold on every page, and hide what differs."""
    return finding.source == "house" and finding.verdict is Verdict.HOLDS


@require_safe
def act_page(request: Request, number: int) -> HttpResponse:
    """One act: who, what, on what basis, what it caused."""
    row = Entry.objects.filter(number=number).first() if number <= LARGEST_NUMBER else None
    if row is None:
        raise Http404
    written = entry.read(row.number, row.entry)
    body = written.body
    related, things = _related(body)
    findings = entry.findings(written)
    hidden = behind.behind(request, written)
    kept = [each for each in findings if _is_kept_rule(each)]
    document = body["document"]
    issuer = document["issuer"] if document else None
    context = {
        "written": written,
        "body": body,
        "on": wording.day(body["on"]),
        "recorded_on": wording.day(body["recorded_on"]),
        "late": body["recorded_on"] > body["on"],
        "signed_on": wording.day(document["signed_on"]) if document else None,
        "kind": wording.kind(body["kind"]),
        "author": wording.author(issuer or body["author"], things, written.facts),
        "entered_for": wording.author(body["author"], things) if issuer else None,
        "by": things.get(UUID(body["by"])) if body["by"] else None,
        "prepared_by": things.get(UUID(body["prepared_by"])) if body["prepared_by"] else None,
        "payload": wording.payload(body["kind"], hidden.payload, things),
        "hidden": hidden,
        "findings": [finding for finding in findings if finding not in kept],
        "kept_rules": kept,
        "names": {str(thing): named.text for thing, named in things.items()},
        "made": [
            things[thing] for name, thing in written.made.items() if name not in NAMELESS and thing in things
        ],
        "holes": law.holes(body["kind"], wording.day(body["on"])),
        "related": related,
        "voided": any(name == "corrections" for name, _rows in related),
        "mine": body["author"] in map(str, offering.my_posts(request)) and body["mode"] != "caused",
        "leaf": bytes(row.leaf).hex(),
        "covered": number <= publisher.covered(),
    }
    return render(request, "register/act.html", context)


def _related(body: Mapping[str, Any]) -> tuple[list[tuple[str, list[listing.Row]]], dict[UUID, naming.Named]]:
    """What caused it, what it caused, what it corrects, what corrected it; and all names for the page."""
    act = UUID(body["act"])
    others = {name: UUID(body[name]) for name in ("caused_by", "target") if body[name]}
    found = list(
        Entry.objects.filter(Q(caused_by=act) | Q(target=act) | Q(act__in=others.values())).order_by("number")
    )
    rows, things = listing.rows(found, more=wording.ids(_told(body)))
    by_act = list(zip(found, rows, strict=True))
    groups = {
        "cause": [row for each, row in by_act if each.act == others.get("caused_by")],
        "caused": [row for each, row in by_act if each.caused_by == act],
        "target": [row for each, row in by_act if each.act == others.get("target")],
        "corrections": [row for each, row in by_act if each.target == act],
    }
    return [(name, group) for name, group in groups.items() if group], things


def _told(body: Mapping[str, Any]) -> list[Any]:
    """The parts of an entry in which things are named."""
    issuer = body["document"]["issuer"] if body["document"] else None
    made = [thing for name, thing in body["made"].items() if name not in NAMELESS]
    return [body[part] for part in ("author", "by", "prepared_by", "payload", "facts")] + [issuer, made]


@require_safe
def attachment(request: Request, sha256: str) -> HttpResponse | StreamingHttpResponse:
    """A public attachment; a closed one only for the office whose act names it, and those above."""
    found = attachments.find(sha256)
    if found is None:
        if private.erased([sha256]):
            return render(request, "register/erased.html", status=410)
        raise Http404
    if not found.public and not readers.may_read(request, attachments.authors_of(sha256)):
        raise PermissionDenied
    response = StreamingHttpResponse(attachments.read(found), content_type="application/octet-stream")
    response["Content-Length"] = str(found.size)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{attachments.quoted_name(found)}"
    return response


@require_safe
def refusals(request: Request) -> HttpResponse:
    """How often the law refused what, by sentence and month; to those concerned, each refusal whole."""
    months = [(month, list(rows)) for month, rows in groupby(refused.counts(), key=lambda row: row.month)]
    mine = list(reads.refusals_of(offering.my_posts(request))[:20]) if request.account else []
    things = naming.name_all(
        wording.ids([[each.author, each.payload, each.findings] for each in mine]), wording.lang()
    )
    told = [
        {
            "on": refusal.on,
            "kind": wording.kind(refusal.kind),
            "author": wording.author(refusal.author, things),
            "payload": wording.payload(refusal.kind, refusal.payload, things),
            "findings": [finding for finding in map(Finding.from_json, refusal.findings) if finding.stops],
        }
        for refusal in mine
    ]
    names = {str(thing): named.text for thing, named in things.items()}
    return render(request, "register/refusals.html", {"months": months, "mine": told, "names": names})
