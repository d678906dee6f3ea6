"""Addresses of the territory."""

from django.urls import path

from akimat.territory import import_pages, map_pages, views

app_name = "territory"
urlpatterns = [
    path("territory/", views.units, name="units"),
    path("territory/kato/", import_pages.kato, name="kato"),
    path("territory/kato/look/", import_pages.look, name="kato_look"),
    path("territory/kato/<str:sha256>/", import_pages.kato_file, name="kato_file"),
    path("territory/map/", map_pages.country, name="map"),
    path("territory/<uuid:thing>/", views.unit, name="unit"),
    path("territory/<uuid:thing>/map/", map_pages.region, name="unit_map"),
]

PAGES = ("territory:units", "territory:unit", "territory:kato", "territory:map")
"""One of each sort of page, for tests and pictures of all pages."""
