"""Pages of the register: its acts, one act, refusals, and the generic door as a form. They show and offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from akimat import law
from akimat.law import Finding
from akimat.register import act as acts
from akimat.register import attachments, entry, forms, messages, naming, offering, preparing, reads, wording
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.models import Entry, PreparedAct
from akimat.register.perform import By, Receipt, perform

PER_PAGE = 50


@dataclass(frozen=True)
class Row:
    """One act in a list."""

    number: int
    on: date
    kind: str
    author: naming.Named
    late: bool
    mode: str
    sound: bool


def lang() -> str:
    """The reader's language."""
    return get_language() or "kk"


def rows(entries: list[Entry]) -> list[Row]:
    """Acts as rows, their authors named in one go."""
    authors = wording.authors({each.author for each in entries}, lang())
    read = [entry.read(each.number, each.entry).body for each in entries]
    return [
        Row(
            number=each.number,
            on=each.on,
            kind=wording.kind(each.kind, lang()),
            author=authors[each.author],
            late=each.recorded_on > each.on,
            mode=each.mode,
            sound=body["permitted"],
        )
        for each, body in zip(entries, read, strict=True)
    ]


@require_safe
def acts_page(request: HttpRequest) -> HttpResponse:
    """The log, the latest first, filtered by kind or author."""
    found = reads.entries()
    kind, author = request.GET.get("kind", ""), request.GET.get("author", "")
    if kind:
        found = found.filter(kind=kind)
    if author:
        found = found.filter(author=author)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": rows(list(page)), "kind": kind, "kinds": _kinds_for_filter(), "size": reads.size()}
    return render(request, "register/acts.html", context)


def _kinds_for_filter() -> list[tuple[str, str]]:
    return sorted(((cls.kind, wording.kind(cls.kind, lang())) for cls in acts.kinds()), key=lambda pair: pair[1])


@require_safe
def act_page(request: HttpRequest, number: int) -> HttpResponse:
    """One act: who, what, on what basis, what it caused."""
    written = reads.numbered(number)
    if written is None:
        raise Http404
    body, findings = written.body, entry.findings(written)
    names = naming.name_all(wording.ids([body["facts"], body["by"], body["prepared_by"], body["made"]]), lang())
    document = body["document"]
    issuer = document and document["issuer"]
    context = {
        "written": written,
        "body": body,
        "on": wording.day(body["on"]),
        "recorded_on": wording.day(body["recorded_on"]),
        "late": body["recorded_on"] > body["on"],
        "kind": wording.kind(body["kind"], lang()),
        "author": wording.author(issuer or body["author"], lang()),
        "entered_for": wording.author(body["author"], lang()) if issuer else None,
        "by": names.get(UUID(body["by"])) if body["by"] else None,
        "prepared_by": names.get(UUID(body["prepared_by"])) if body["prepared_by"] else None,
        "payload": wording.payload(body["payload"], lang()),
        "findings": findings,
        "names": {str(thing): named.text for thing, named in names.items()},
        "made": [names[UUID(thing)] for thing in body["made"].values() if UUID(thing) in names],
        "unjudged": law.holes(body["kind"], wording.day(body["on"])),
        "related": _related(body),
        "leaf": bytes(Entry.objects.get(number=number).leaf).hex(),
    }
    return render(request, "register/act.html", context)


def _related(body: Mapping[str, Any]) -> dict[str, list[Row]]:
    """What caused it, what it caused, what it corrects, and what corrected it."""
    act = body["act"]
    groups = {
        "cause": Entry.objects.filter(act=body["caused_by"]) if body["caused_by"] else Entry.objects.none(),
        "caused": Entry.objects.filter(caused_by=act).order_by("number"),
        "target": Entry.objects.filter(act=body["target"]) if body["target"] else Entry.objects.none(),
        "corrections": Entry.objects.filter(target=act).order_by("number"),
    }
    return {name: rows(list(found)) for name, found in groups.items()}


@require_safe
def attachment(request: HttpRequest, sha256: str) -> HttpResponse | StreamingHttpResponse:
    """A public attachment; a closed one only for people who hold an office here."""
    found = attachments.find(sha256)
    if found is None:
        raise Http404
    if not found.public and not offering.my_posts(request):
        raise PermissionDenied
    response = StreamingHttpResponse(attachments.read(found), content_type="application/octet-stream")
    response["Content-Length"] = found.size
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{attachments.quoted_name(found)}"
    return response


@require_safe
def refusals(request: HttpRequest) -> HttpResponse:
    """How often the law refused what, by sentence and month; to those concerned, each refusal whole."""
    counts = [
        {**row, "kind": wording.kind(row["kind"], lang()), "basis": offering.basis_of(row["norm"], lang())}
        for row in reads.refusal_counts()
    ]
    months = [(month, list(each)) for month, each in groupby(counts, key=lambda row: row["month"])]
    mine = [
        {
            "at": refusal.at,
            "on": refusal.on,
            "kind": wording.kind(refusal.kind, lang()),
            "author": wording.author(refusal.author, lang()),
            "payload": wording.payload(refusal.payload, lang()),
            "findings": [finding for finding in map(Finding.from_json, refusal.findings) if finding.stops],
        }
        for refusal in reads.refusals_of(offering.my_posts(request))[:20]
    ]
    return render(request, "register/refusals.html", {"months": months, "mine": mine})


@require_safe
def new_act(request: HttpRequest) -> HttpResponse:
    """Every kind of act: those that my posts open, and the rest greyed with the sentence."""
    return render(request, "register/new_act.html", {"rooms": offering.offers(request), "posts": offering.my_posts(request)})


@login_required
@require_http_methods(["GET", "POST"])
def perform_page(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of one kind: look first (a dry run), then perform, or leave it prepared for the office-holder."""
    cls = acts.find(kind)
    if cls is None:
        raise Http404
    prepared = _prepared(request)
    given = request.POST if request.method == "POST" else None
    initial = forms.initial(prepared.payload) if prepared else request.GET.dict()
    form = forms.ActForm(cls, request.on, lang(), given, initial=initial)
    envelope = forms.EnvelopeForm(
        offering.my_posts_named(request, lang()),
        request.on,
        lang(),
        given,
        request.FILES or None,
        initial=forms.envelope_initial(prepared),
    )
    context: dict[str, Any] = {"cls": cls, "kind": wording.kind(kind, lang()), "form": form, "envelope": envelope}
    if given is not None and envelope.is_valid() and form.is_valid():
        return _try(request, cls, form, envelope, context)
    return render(request, "register/perform.html", context, status=400 if given is not None else 200)


def _try(
    request: HttpRequest, cls: type[acts.Act], form: forms.ActForm, envelope: forms.EnvelopeForm, context: dict[str, Any]
) -> HttpResponse:
    step = request.POST.get("step", "look")
    try:
        if step == "prepare":
            draft = preparing.prepare(
                cls.kind,
                form.payload(),
                author=envelope.author_thing,
                by=request.account.person,
                on=envelope.cleaned_data["on"],
                document=envelope.document(),
            )
            return redirect("register:prepared", draft.pk)
        receipt = _perform(request, cls, form, envelope, dry_run=step != "perform")
    except Malformed as error:
        (form if any(path.split(".")[0] in form.shapes for path, _k, _p in error.problems) else envelope).take_problems(error)
    except Refused as error:
        context["refused"] = error.decision.failed
    except BrokenRegister as error:
        envelope.add_error(None, str(error))
    else:
        if receipt.number is not None:
            return redirect("register:act", receipt.number)
        context["decision"] = receipt.decision
    context["names"] = offering.names_in(context.get("refused") or getattr(context.get("decision"), "findings", ()), lang())
    return render(request, "register/perform.html", context, status=200 if "decision" in context else 422)


def _perform(
    request: HttpRequest, cls: type[acts.Act], form: forms.ActForm, envelope: forms.EnvelopeForm, *, dry_run: bool
) -> Receipt:
    return perform(
        cls.kind,
        form.payload(),
        author=envelope.author_thing,
        by=By(request.account.username, request.account.person),
        on=envelope.cleaned_data["on"],
        key=envelope.cleaned_data["key"] or str(uuid4()),
        document=envelope.document(),
        late_reason=envelope.cleaned_data["late_reason"] or None,
        dry_run=dry_run,
    )


def _prepared(request: HttpRequest) -> PreparedAct | None:
    wanted = request.GET.get("prepared")
    return PreparedAct.objects.filter(pk=wanted, author__in=offering.my_posts(request)).first() if wanted else None


@login_required
@require_safe
def prepared_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A prepared act with what the law says of it now; private to the office."""
    prepared = reads.prepared_for(offering.my_posts(request)).filter(pk=pk).first()
    if prepared is None:
        raise Http404
    context = {
        "prepared": prepared,
        "kind": wording.kind(prepared.kind, lang()),
        "author": wording.author(str(prepared.author), lang()),
        "by": naming.name_all([prepared.prepared_by], lang()).get(prepared.prepared_by),
        "payload": wording.payload(prepared.payload, lang()),
        **offering.foretold(request, prepared, lang()),
    }
    return render(request, "register/prepared.html", context)


@login_required
@require_POST
def perform_prepared(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The office-holder performs what was prepared, in one step; or throws it away."""
    prepared = reads.prepared_for(offering.my_posts(request)).filter(pk=pk).first()
    if prepared is None:
        raise Http404
    if request.POST.get("step") == "discard":
        prepared.delete()
        return redirect("register:new_act")
    try:
        receipt = preparing.perform_prepared(prepared, by=By(request.account.username, request.account.person))
    except (Refused, BrokenRegister, Malformed):
        return redirect("register:prepared", pk)
    return redirect("register:act", receipt.number)
