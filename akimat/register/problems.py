"""A failed act as `application/problem+json` (RFC 9457): a refusal carries its legal basis."""

from typing import Any

from django.http import JsonResponse
from django.utils.translation import gettext as _

from akimat import law
from akimat.law import Finding
from akimat.register import messages
from akimat.register.errors import BrokenRegister, Malformed, Refused

CONTENT_TYPE = "application/problem+json"


TITLES = {
    400: "The address or the form makes no sense",
    401: "Nobody is signed in",
    403: "Refused by law, with its legal basis; or not allowed to this account",
    404: "There is no such thing",
    409: "Against a constraint of the register",
    422: "Malformed, with each field at fault",
}
"""What each status means, for the documentation; and the title of an answer that has nothing more to say."""


def answer(body: dict[str, Any]) -> JsonResponse:
    """A problem as an answer."""
    return JsonResponse(body, status=body["status"], content_type=CONTENT_TYPE)


def plain(status: int, title: str = "") -> dict[str, Any]:
    """A problem that has nothing more to say than its status."""
    return {"type": "about:blank", "status": status, "title": title or TITLES[status]}


def documented(*statuses: int) -> dict[int, dict[str, Any]]:
    """Problems as the API's schema documents them."""
    return {
        status: {"description": TITLES[status], "content": {CONTENT_TYPE: {"schema": SCHEMA}}}
        for status in statuses
    }


SCHEMA = {
    "type": "object",
    "required": ["type", "status", "title"],
    "properties": {
        "type": {"type": "string"},
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "legal_basis": {"type": "array", "items": {"type": "object"}},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
}
"""RFC 9457, with the legal basis of a refusal and the fields of a malformed act."""


def problem(error: Exception, lang: str) -> dict[str, Any]:
    """The body of the answer; `status` is the HTTP status."""
    if isinstance(error, Refused):
        return _refused(error, lang)
    if isinstance(error, Malformed):
        return _malformed(error)
    assert isinstance(error, BrokenRegister)
    return {
        "type": "about:blank",
        "status": 409,
        "title": _("The register does not allow this"),
        "detail": str(error),
    }


def _refused(error: Refused, lang: str) -> dict[str, Any]:
    decision = error.decision
    return {
        "type": "about:blank",
        "status": 403,
        "title": _("The law does not admit this act"),
        "kind": decision.kind,
        "on": decision.on.isoformat(),
        "legal_basis": [basis(finding, lang) for finding in decision.failed],
    }


def basis(finding: Finding, lang: str) -> dict[str, Any]:
    """One sentence of law with the facts on which it was judged."""
    sentence = law.sentence(finding.source, finding.article, finding.since, finding.anchor, lang)
    return {
        "source": finding.source,
        "article": finding.article,
        "anchor": finding.anchor,
        "edition": finding.since.isoformat(),
        "sentence": sentence.text,
        "official": sentence.official,
        "verdict": finding.verdict.value,
        "grade": finding.grade.value,
        "facts": finding.facts,
        "missing": finding.missing,
        "warning": finding.warning,
        "cure": finding.cure,
    }


def _malformed(error: Malformed) -> dict[str, Any]:
    errors = [
        {"field": path, "detail": messages.sentence(key, params)} for path, key, params in error.problems
    ]
    return {"type": "about:blank", "status": 422, "title": _("The act cannot be read"), "errors": errors}
