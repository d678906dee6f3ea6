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
PAGES: tuple[str, ...] = ("/register/", "/register/1/", "/refusals/", "/acts/new/")
"""Addresses of which `akimat screens` makes pictures, and which the browser tests look at."""
