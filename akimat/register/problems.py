"""A failed act as `application/problem+json` (RFC 9457): a refusal carries its legal basis."""

from typing import Any

from django.utils.translation import gettext as _

from akimat import law
from akimat.law import Finding
from akimat.register import messages
from akimat.register.errors import BrokenRegister, Malformed, Refused

CONTENT_TYPE = "application/problem+json"


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
