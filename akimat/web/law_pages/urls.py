"""Addresses of the law."""

from django.urls import path

from akimat.web.law_pages import views

app_name = "law"
urlpatterns = [
    path("law/", views.sources, name="sources"),
    path("law/<slug:source>/<slug:article>/", views.article, name="article"),
]
PAGES: tuple[str, ...] = (
    "/law/",
    "/law/constitution-2026/89/",
    "/law/constitution-1995/87/?on=2023-09-05",
    "/law/house/record-keeping/",
)
"""Addresses of which `akimat screens` makes pictures, and which the browser tests look at."""
