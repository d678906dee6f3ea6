"""Addresses of the register."""

from django.urls import path

from akimat.register import views

app_name = "register"
urlpatterns = [
    path("register/", views.acts_page, name="acts"),
    path("register/<int:number>/", views.act_page, name="act"),
    path("attachments/<str:sha256>/", views.attachment, name="attachment"),
    path("refusals/", views.refusals, name="refusals"),
    path("acts/new/", views.new_act, name="new_act"),
    path("acts/new/<str:kind>/", views.perform_page, name="perform"),
    path("acts/prepared/<uuid:pk>/", views.prepared_page, name="prepared"),
    path("acts/prepared/<uuid:pk>/perform/", views.perform_prepared, name="perform_prepared"),
]
