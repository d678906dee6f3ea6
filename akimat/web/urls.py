"""Every address of the site: the shell's own, then room by room."""

from django.urls import include, path
from django.views.i18n import set_language

from akimat.web import log_pages, verify_page
from akimat.web.api import api
from akimat.web.shell import errors, views

ROOMS: tuple[str, ...] = ("register", "territory", "bodies", "maslikhat", "budget")
"""Rooms with pages, from the floor up; each has a `urls` module with its own prefix."""

urlpatterns = [
    path("", views.start, name="start"),
    path("language/", set_language, name="set_language"),
    path("", include("akimat.web.accounts.urls")),
    *(path("", include(f"akimat.{room}.urls")) for room in ROOMS),
    path("", include("akimat.web.law_pages.urls")),
    *log_pages.urlpatterns,
    *verify_page.urlpatterns,
    path("", include("akimat.web.search_pages.urls")),
    path("api/", api.urls),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
