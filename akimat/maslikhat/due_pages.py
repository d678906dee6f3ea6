"""The page of what is due, and the same as a calendar that any program subscribes to (RFC 5545)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.maslikhat import due
from akimat.register import listing
from akimat.register.request import Request
from akimat.territory.asking import asked, frame

LINE = 70
"""Bytes of one line, fewer than the 75 that RFC 5545 allows."""


@require_safe
def due_list(request: Request) -> HttpResponse:
    """Everything that is due, and from whom; overdue is visible to everybody."""
    ask = asked(request)
    found = due.due(ask)
    _none, names = listing.rows([], {each for row in found for each in (row.who, row.about)})
    rows = [(row, row.overdue(ask.on)) for row in found]
    return render(request, "maslikhat/due.html", {"rows": rows, "names": names} | frame(request, ask))


@require_safe
def calendar(request: Request, post: UUID) -> HttpResponse:
    """What is due from one post, one whole day each."""
    ask = asked(request)
    found = due.of_post(post, ask)
    _none, names = listing.rows([], {row.about for row in found})
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//akimat//due//EN"]
    for row in found:
        about = names[row.about].text if row.about in names else ""
        lines += [
            "BEGIN:VEVENT",
            f"UID:{row.about}-{row.until:%Y%m%d}@akimat",
            f"DTSTAMP:{ask.on:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{row.until:%Y%m%d}",
            f"SUMMARY:{_escaped(f'{row.what} ({about})')}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    body = "".join(f"{_folded(line)}\r\n" for line in lines)
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> str:
    """Long lines go on after a line break and a space; no letter is cut in two."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > LINE:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
