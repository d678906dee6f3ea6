"""Addresses of maslikhats and of the meetings of their deputies."""

from django.urls import path

from akimat.maslikhat import views, voting

app_name = "maslikhat"
urlpatterns = [
    path("maslikhats/<uuid:thing>/", views.maslikhat, name="maslikhat"),
    path("meetings/", views.meetings, name="meetings"),
    path("meetings/<uuid:thing>/", views.meeting, name="meeting"),
    path("votes/<uuid:vote>/tally/", voting.tally, name="tally"),
    path("votes/<uuid:vote>/ballot/", voting.ballot, name="ballot"),
]

PAGES = ("maslikhat:maslikhat", "maslikhat:meetings", "maslikhat:meeting")
"""One of each sort of page, for tests and pictures of all pages."""
