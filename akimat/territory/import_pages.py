"""Pages of the classifier: which vintages were imported, a file to look at, and what it would change.

To look changes nothing but that the file is kept; entering it is an act like any other.
"""

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from akimat.register import attachments
from akimat.register.request import Request
from akimat.territory import reads
from akimat.territory.asking import asked, frame
from akimat.territory.kato import plan as plans
from akimat.territory.kato import showing
from akimat.territory.kato.table import MOST_BYTES

PER_PAGE = 100


class FileForm(forms.Form):
    """The one file."""

    file = forms.FileField(
        label=_("File of the classifier"), help_text=_("CSV in UTF-8, or xlsx; at most 32 MiB.")
    )

    def clean_file(self) -> object:
        """Too large a file is not even stored."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 32 MiB."))
        return file


@require_safe
def kato(request: Request) -> HttpResponse:
    """What was imported so far; whoever is signed in may look at another file."""
    return _page(request, FileForm())


@login_required
@require_POST
def look(request: Request) -> HttpResponse:
    """Keep the file and show what it would change."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    file = form.cleaned_data["file"]
    kept = attachments.store(file, name=file.name, media_type=file.content_type or "", public=True)
    return redirect("territory:kato_file", kept)


@require_safe
def kato_file(request: Request, sha256: str) -> HttpResponse:
    """Row by row: new, changed, moved, gone, or wrong and why."""
    attachment = attachments.find(sha256)
    if attachment is None or not attachment.public or attachment.size > MOST_BYTES:
        raise Http404
    planned = plans.of_file(sha256)
    state = request.GET.get("state", "")
    page = Paginator(showing.lines(planned, state), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "attachment": attachment,
        "plan": planned,
        "counts": showing.counts(planned),
        "state": state,
        "page": page,
        "codes": len(planned.parsed.rows),
        "stranded": planned.stranded,
        "current": planned.changes_nothing and (now := reads.classifier()) is not None and now.file == sha256,
    }
    return render(request, "territory/kato_file.html", context | frame(request, asked(request)))


def _page(request: Request, form: FileForm, status: int = 200) -> HttpResponse:
    ask = asked(request)
    context = {"vintages": list(reads.classifiers(ask.known)), "form": form}
    return render(request, "territory/kato.html", context | frame(request, ask), status=status)
