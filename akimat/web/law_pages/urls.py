"""Addresses of the law."""

from django.urls import path

from akimat.web.law_pages import views

app_name = "law"
urlpatterns = [
    path("law/", views.sources, name="sources"),
    path("law/<slug:source>/<slug:article>/", views.article, name="article"),
]
PAGES = (
    "/law/",
    "/law/constitution-2026/89/",
    "/law/constitution-1995/87/?on=2023-09-05",
    "/law/constitution-1995/87/",
    "/law/house/record-keeping/",
)
"""One of each sort of page, for tests and pictures of all pages."""
