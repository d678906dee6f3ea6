"""Addresses of local budgets."""

from django.urls import path

from akimat.budget import views

app_name = "budget"
urlpatterns = [
    path("budgets/", views.budgets, name="budgets"),
    path("budgets/<uuid:thing>/", views.budget, name="budget"),
]

PAGES = ("budget:budgets", "budget:budget")
"""One of each sort of page, for tests and pictures of all pages."""
