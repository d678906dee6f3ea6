"""The address of the search."""

from django.urls import path

from akimat.web.search_pages import views

app_name = "search"
urlpatterns = [path("search/", views.search, name="search")]
PAGES = ("/search/", "/search/?q=a", "/search/?q=north", "/search/?q=akim")
"""For tests and pictures of all pages."""
