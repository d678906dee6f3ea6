"""Addresses of the register."""

from django.urls import path

from akimat.register import desk, views

app_name = "register"
urlpatterns = [
    path("register/", views.acts_page, name="acts"),
    path("register/<int:number>/", views.act_page, name="act"),
    path("register/<int:number>/correct/", desk.correct_page, name="correct"),
    path("attachments/<str:sha256>/", views.attachment, name="attachment"),
    path("refusals/", views.refusals, name="refusals"),
    path("acts/new/", desk.new_act, name="new_act"),
    path("acts/new/<str:kind>/", desk.perform_page, name="perform"),
    path("acts/prepared/", desk.prepared_list, name="prepared_list"),
    path("acts/prepared/<uuid:pk>/", desk.prepared_page, name="prepared"),
    path("acts/prepared/<uuid:pk>/perform/", desk.perform_prepared, name="perform_prepared"),
]
PAGES = ("/register/", "/register/?kind=bodies.appoint_akim", "/register/1/", "/refusals/", "/acts/new/")
HOLDERS_PAGES = (
    "/acts/new/",
    "/acts/new/bodies.appoint_akim/",
    "/acts/new/maslikhat.record_count/",
    "/acts/new/maslikhat.open_deputies_meeting/",
    "/register/2/correct/",
    "/acts/prepared/",
    "/refusals/",
)
"""For tests and pictures: one of each sort of page, a stranger's, and those of somebody who holds a post."""
