"""Pages where acts are done: which are open to me, the form of one, prepared acts, corrections.

A form is sent with a step: look (a dry run), perform, prepare; or asks for more rows, or for all boxes.
"""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages as notices
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from akimat.register import act as acts
from akimat.register import forms, messages, naming, offering, preparing, reads, wording
from akimat.register.acts.correct_entry import CorrectEntry
from akimat.register.entry import Written
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.inputs import Pickers
from akimat.register.models import PreparedAct
from akimat.register.perform import By, Receipt, perform
from akimat.register.request import Request

LATE_REASON_LENGTH = 300


@require_safe
def new_act(request: Request) -> HttpResponse:
    """Every kind of act: those that my posts open, and the rest greyed with the sentence."""
    mine = offering.my_posts(request)
    context = {
        "rooms": offering.offers(request),
        "posts": mine,
        "waiting": reads.prepared_for(mine).count() if mine else 0,
    }
    return render(request, "register/new_act.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def perform_page(request: Request, kind: str) -> HttpResponse:
    """The form of one kind: look first, then perform, or leave it prepared for the office-holder."""
    cls = acts.find(kind)
    if cls is None:
        raise Http404
    if cls is CorrectEntry:
        return redirect("register:acts")  # begins at the entry that is wrong
    prepared = _prepared(request)
    stored = prepared.payload if prepared else forms.from_address(cls, request.GET)
    given, files = _given(request)
    pickers = Pickers(request.on)
    form = forms.ActForm(cls, pickers, given, files, stored=stored)
    envelope = _envelope(request, kind, pickers, given, files, forms.envelope_initial(prepared))
    return _page(request, Desk(kind, form, envelope))


@login_required
@require_http_methods(["GET", "POST"])
def correct_page(request: Request, number: int) -> HttpResponse:
    """The form of the mistaken entry as it was filled in, and why it is to be corrected."""
    written = reads.numbered(number)
    cls = acts.find(written.body["kind"]) if written else None
    if written is None or cls is None:
        raise Http404
    given, files = _given(request)
    pickers = Pickers(wording.day(written.body["on"]))
    form = forms.ActForm(cls, pickers, given, files, stored=written.body["payload"])
    reason = forms.ReasonForm(given)
    initial = forms.paper_initial(written.body["document"]) | {"author": written.body["author"]}
    envelope = _envelope(request, CorrectEntry.kind, pickers, given, files, initial)
    return _page(request, Correction(CorrectEntry.kind, form, envelope, written, reason))


class Desk:
    """One form on its way: what was filled in, and how it is performed."""

    def __init__(self, kind: str, form: forms.ActForm, envelope: forms.EnvelopeForm):
        self.kind, self.form, self.envelope = kind, form, envelope
        self.context: dict[str, Any] = {"kind": wording.kind(kind), "form": form, "envelope": envelope}

    def is_valid(self) -> bool:
        """All forms are asked, so that every error is shown at once."""
        return all([self.envelope.is_valid(), self.form.is_valid()])

    def payload(self) -> dict[str, Any]:
        """What the payload class will parse."""
        return self.form.payload()

    def document(self) -> Document | None:
        """The paper behind the act."""
        return self.envelope.document()

    def perform(self, request: Request, *, dry_run: bool) -> Receipt:
        """Through the one door."""
        said = self.envelope.cleaned_data
        return perform(
            self.kind,
            self.payload(),
            author=self.envelope.author_thing,
            by=_by(request),
            on=said["on"],
            key=said["key"] or str(uuid4()),
            document=self.document(),
            late_reason=said["late_reason"] or None,
            dry_run=dry_run,
        )

    def take_problems(self, error: Malformed) -> None:
        """Each beside its field."""
        (self.form if self.form.owns(error) else self.envelope).take_problems(error)


class Correction(Desk):
    """The form of an entry that is to be replaced. The paper shown is the entry's own: it may be wrong."""

    def __init__(
        self,
        kind: str,
        form: forms.ActForm,
        envelope: forms.EnvelopeForm,
        wrong: Written,
        reason: forms.ReasonForm,
    ):
        super().__init__(kind, form, envelope)
        self.wrong, self.reason = wrong, reason
        self.context |= {"wrong": wrong, "wrong_kind": wording.kind(wrong.body["kind"]), "reason": reason}

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.reason.is_valid()])

    def payload(self) -> dict[str, Any]:
        paper = self.envelope.document()
        return {
            "entry": self.wrong.body["act"],
            "payload": self.form.payload(),
            "document": paper.model_dump(mode="json") if paper else None,
            "reason": self.reason.cleaned_data["reason"],
        }

    def document(self) -> Document | None:
        return None

    def take_problems(self, error: Malformed) -> None:
        inner = [(path.removeprefix("payload."), key, params) for path, key, params in error.problems]
        super().take_problems(Malformed(*inner))


def _page(request: Request, desk: Desk) -> HttpResponse:
    if request.method != "POST":
        return render(request, "register/perform.html", desk.context)
    step = request.POST.get("step", "look")
    if step.startswith(("more:", "all:")):
        return render(request, "register/perform.html", desk.context)
    if not desk.is_valid():
        return render(request, "register/perform.html", desk.context, status=422)
    try:
        if step == "prepare":
            return _prepare(request, desk)
        receipt = desk.perform(request, dry_run=step != "perform")
    except Malformed as error:
        desk.take_problems(error)
    except Refused as refused:
        desk.context |= {
            "refused": refused.decision.failed,
            "names": offering.names_in(refused.decision.failed),
        }
    except BrokenRegister as error:
        desk.envelope.add_error(None, messages.broken(error))
    else:
        if receipt.number is not None:
            return redirect("register:act", receipt.number)
        findings = receipt.decision.findings if receipt.decision else ()
        desk.context |= {"decision": receipt.decision, "names": offering.names_in(findings)}
    return render(
        request, "register/perform.html", desk.context, status=200 if "decision" in desk.context else 422
    )


def _prepare(request: Request, desk: Desk) -> HttpResponse:
    by = _by(request).person
    if by is None:
        raise Http404
    draft = preparing.prepare(
        desk.kind,
        desk.payload(),
        author=desk.envelope.author_thing,
        by=by,
        on=desk.envelope.cleaned_data["on"],
        document=desk.document(),
    )
    return redirect("register:prepared", draft.pk)


def _given(request: Request) -> tuple[QueryDict | None, Any]:
    """What was sent, with the rows and ticks that a button asked for."""
    if request.method != "POST":
        return None, None
    given = request.POST.copy()
    step, _colon, name = given.get("step", "").partition(":")
    if step == "more":
        forms.more_rows(given, name)
    elif step == "all":
        given.setlist(name, given.getlist(f"{name}_offered"))
    return given, request.FILES


def _envelope(
    request: Request, kind: str, pickers: Pickers, given: Any, files: Any, initial: dict[str, Any]
) -> forms.EnvelopeForm:
    return forms.EnvelopeForm(offering.authors_for(request, kind), pickers, given, files, initial=initial)


def _by(request: Request) -> By:
    assert request.account is not None  # behind login_required
    return By(request.account.username, request.account.person)


def _prepared(request: Request) -> PreparedAct | None:
    wanted = request.GET.get("prepared")
    if wanted and next(wording.ids(wanted), None) is None:
        raise Http404
    return get_object_or_404(_drafts(request), pk=wanted) if wanted else None


def _drafts(request: Request) -> Any:
    return reads.prepared_for(offering.my_posts(request))


@login_required
@require_safe
def prepared_list(request: Request) -> HttpResponse:
    """What waits for the holders of my posts."""
    drafts = list(_drafts(request))
    things = naming.name_all(
        [thing for each in drafts for thing in (each.author, each.prepared_by)], wording.lang()
    )
    told = [
        {
            "draft": each,
            "kind": wording.kind(each.kind),
            "author": wording.author(str(each.author), things),
            "by": things.get(each.prepared_by),
        }
        for each in drafts
    ]
    return render(request, "register/prepared_list.html", {"drafts": told})


@login_required
@require_safe
def prepared_page(request: Request, pk: UUID) -> HttpResponse:
    """A prepared act with what the law says of it now; private to the office."""
    draft = get_object_or_404(_drafts(request), pk=pk)
    late = draft.on < request.today
    things = naming.name_all(
        wording.ids([str(draft.author), str(draft.prepared_by), draft.payload]), wording.lang()
    )
    context = {
        "prepared": draft,
        "late": late,
        "kind": wording.kind(draft.kind),
        "author": wording.author(str(draft.author), things),
        "by": things.get(draft.prepared_by),
        "payload": wording.payload(draft.kind, draft.payload, things),
        **offering.foretold(request, draft, late_reason="—" if late else None),
    }
    return render(request, "register/prepared.html", context)


@login_required
@require_POST
def perform_prepared(request: Request, pk: UUID) -> HttpResponse:
    """The office-holder performs what was prepared, in one step; or throws it away."""
    draft = get_object_or_404(_drafts(request), pk=pk)
    if request.POST.get("step") == "discard":
        draft.delete()
        notices.success(request, _("The prepared act was thrown away. Nothing was entered."))
        return redirect("register:prepared_list")
    late_reason = request.POST.get("late_reason", "").strip()[:LATE_REASON_LENGTH] or None
    try:
        receipt = preparing.perform_prepared(draft, by=_by(request), late_reason=late_reason)
    except Refused:
        notices.error(request, _("The law did not admit the act. The sentences are below."))
    except Malformed as error:
        notices.error(
            request, " ".join(messages.sentence(key, params) for _path, key, params in error.problems)
        )
    except BrokenRegister as error:
        notices.error(request, messages.broken(error))
    else:
        return redirect("register:act", receipt.number)
    return redirect("register:prepared", pk)
