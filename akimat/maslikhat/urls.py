"""Addresses of maslikhats and of the meetings of their deputies."""

from django.urls import path

from akimat.maslikhat import chairing, live, views, voting

app_name = "maslikhat"
urlpatterns = [
    path("maslikhats/<uuid:thing>/", views.maslikhat, name="maslikhat"),
    path("meetings/", views.meetings, name="meetings"),
    path("meetings/<uuid:thing>/", views.meeting, name="meeting"),
    path("meetings/<uuid:thing>/pulse/", live.beat, name="pulse"),
    path("meetings/<uuid:thing>/hall/", live.hall, name="hall"),
    path("meetings/<uuid:thing>/phone/", live.phone, name="phone"),
    path("meetings/<uuid:thing>/chair/", chairing.chair, name="chair"),
    path("votes/<uuid:vote>/tally/", voting.tally, name="tally"),
    path("votes/<uuid:vote>/ballot/", voting.ballot, name="ballot"),
]

PAGES = ("maslikhat:maslikhat", "maslikhat:meetings", "maslikhat:meeting", "maslikhat:hall")
"""One of each sort of page, for tests and pictures of all pages."""
