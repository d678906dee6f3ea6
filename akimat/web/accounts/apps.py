"""Accounts as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "akimat.web.accounts"
