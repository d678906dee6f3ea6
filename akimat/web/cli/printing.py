"""Decisions in a terminal: verdict, citation, the law's sentence, the facts."""

import click

from akimat import law
from akimat.law import Decision, Finding, terms
from akimat.web.shell import fact_values

MARKS = {"holds": "✓", "fails": "✗", "cannot_be_judged": "?"}


def show_findings(findings: tuple[Finding, ...], lang: str, *, err: bool = False) -> None:
    """One paragraph per finding."""
    for finding in findings:
        for line in finding_lines(finding, lang):
            click.echo(line, err=err)


def finding_lines(finding: Finding, lang: str) -> list[str]:
    """Mark and citation; the sentence; the facts; what would cure it."""
    sentence = law.sentence(finding.source, finding.article, finding.since, finding.anchor, lang)
    lines = [f"  {MARKS[finding.verdict.value]} {law.cite(finding, lang)}", f"    «{sentence.text}»"]
    if finding.verdict is not law.Verdict.HOLDS:
        lines.extend(f"    {name}: {value}" for name, value in fact_values.rows(finding, lang, {}))
    if finding.missing:
        lines.append(f"    {terms.label('cannot_be_judged', lang)}: {terms.label(finding.missing, lang)}")
    if finding.cure and finding.verdict is not law.Verdict.HOLDS:
        lines.append(f"    → {terms.label(finding.cure, lang)}")
    return lines


def show_refusal(decision: Decision, lang: str) -> None:
    """Why the law refuses."""
    show_findings(decision.failed, lang, err=True)
