"""Addresses of maslikhats and of the meetings of their deputies."""

from django.urls import path

from akimat.maslikhat import chairing, due_pages, live, session_views, views, voting

app_name = "maslikhat"
urlpatterns = [
    path("maslikhats/<uuid:thing>/", views.maslikhat, name="maslikhat"),
    path("meetings/", views.meetings, name="meetings"),
    path("meetings/<uuid:thing>/", views.meeting, name="meeting"),
    path("meetings/<uuid:thing>/pulse/", live.beat, name="pulse"),
    path("meetings/<uuid:thing>/hall/", live.hall, name="hall"),
    path("meetings/<uuid:thing>/phone/", live.phone, name="phone"),
    path("meetings/<uuid:thing>/chair/", chairing.chair, name="chair"),
    path("sessions/", session_views.sessions, name="sessions"),
    path("sessions/<uuid:thing>/", session_views.session, name="session"),
    path("no-confidence/<uuid:thing>/", session_views.motion, name="motion"),
    path("due/", due_pages.due_list, name="due"),
    path("due/<uuid:post>.ics", due_pages.calendar, name="calendar"),
    path("votes/<uuid:vote>/tally/", voting.tally, name="tally"),
    path("votes/<uuid:vote>/ballot/", voting.ballot, name="ballot"),
]

PAGES = (
    "maslikhat:maslikhat",
    "maslikhat:meetings",
    "maslikhat:meeting",
    "maslikhat:hall",
    "maslikhat:sessions",
    "maslikhat:due",
)
"""One of each sort of page, for tests and pictures of all pages."""
