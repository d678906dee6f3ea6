"""The shell of the site: layout, static files, catalogues, commands."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "akimat.web"
