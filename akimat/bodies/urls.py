"""Addresses of bodies, posts and people."""

from django.urls import path

from akimat.bodies import views

app_name = "bodies"
urlpatterns = [
    path("bodies/<uuid:thing>/", views.body, name="body"),
    path("posts/<uuid:thing>/", views.post, name="post"),
    path("legal-acts/<uuid:thing>/", views.legal_act, name="legal_act"),
    path("people/<uuid:thing>/", views.person, name="person"),
]

PAGES = ("bodies:body", "bodies:post", "bodies:person")
"""One of each sort of page, for tests and pictures of all pages."""
