"""Addresses of the territory."""

from django.urls import path

from akimat.territory import views

app_name = "territory"
urlpatterns = [
    path("territory/", views.units, name="units"),
    path("territory/<uuid:thing>/", views.unit, name="unit"),
]

PAGES = ("territory:units", "territory:unit")
"""One of each sort of page, for tests and pictures of all pages."""
