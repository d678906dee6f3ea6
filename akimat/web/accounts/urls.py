"""Addresses of accounts."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from akimat.web.accounts import saved_views, views

app_name = "accounts"
urlpatterns = [
    path("account/sign-in/", views.SignIn.as_view(), name="sign_in"),
    path("account/sign-out/", LogoutView.as_view(), name="sign_out"),
    path("account/password/", views.ChangePassword.as_view(), name="change_password"),
    path("account/views/", saved_views.save, name="save_view"),
    path("demonstration/", views.demonstration, name="demonstration"),
    path("demonstration/<str:username>/", views.become, name="become"),
]
