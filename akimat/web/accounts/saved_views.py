"""Views of the register that an account keeps. The same name again replaces the view."""

from urllib.parse import urlsplit

from django.contrib import messages as notices
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akimat.register.request import Request
from akimat.web.accounts.models import SavedView

MOST = 30
LONGEST_NAME, LONGEST_QUERY = 80, 1000


def of(request: Request) -> list[SavedView]:
    """Mine, by name; asked only by pages that show them."""
    if not request.account:
        return []
    return list(_mine(request).order_by("name")[:MOST])


@login_required
@require_POST
def save(request: Request) -> HttpResponse:
    """Keep the address under a name, or forget one."""
    mine = _mine(request)
    query = urlsplit("?" + request.POST.get("query", "")).query[:LONGEST_QUERY].replace("\x00", "")
    if forgotten := request.POST.get("forget", ""):
        mine.filter(pk=int(forgotten) if forgotten.isdecimal() and len(forgotten) < 18 else 0).delete()
    elif name := request.POST.get("name", "").replace("\x00", "").strip()[:LONGEST_NAME]:
        if mine.exclude(name=name).count() >= MOST:
            notices.error(request, _("You keep thirty views already: forget one first."))
        else:
            mine.update_or_create(user_id=str(request.user.pk), name=name, defaults={"query": query})
    return redirect(f"{reverse('register:acts')}?{query}")


def _mine(request: Request) -> QuerySet[SavedView]:
    return SavedView.objects.filter(user_id=str(request.user.pk))
