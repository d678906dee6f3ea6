"""`akimat law`: read an article as it stood on a day, run the legal cases, list what is covered."""

import json
import sys
from datetime import date, datetime

import click

from akimat import law
from akimat.law import coverage, terms
from akimat.law.cases import cases as all_cases
from akimat.law.editions import Article, Ended
from akimat.law.page import Line, Reading
from akimat.register import clock

needs_database = False

LANGUAGE = click.Choice(terms.LANGUAGES)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group
def command() -> None:
    """Read the law that judges, run its cases, see what it covers."""


@command.command
@click.argument("article")
@click.option("--on", type=DAY, help="The day (today if not given).")
@click.option("--lang", type=LANGUAGE, default="kk", show_default=True)
def show(article: str, on: datetime | None, lang: str) -> None:
    """Show an ARTICLE (87, constitution-1995/87) as it stood on a day, with its rules."""
    found = _one_article(article)
    day = on.date() if on else clock.today()
    reading = law.reading(found.source, found.name, day)
    click.secho(f"{found.names[lang]} ({day.isoformat()})", bold=True)
    if reading.edition is None:
        raise click.ClickException(_why_no_text(reading, day, lang))
    for line in reading.lines:
        _show_line(line, lang)


@command.command
def cases() -> None:
    """Run every legal case against the law."""
    count = red = 0
    for case in all_cases():
        count += 1
        for problem in case.problems():
            red += 1
            click.secho(f"{case.article} {case.about} «{case.name}»: {problem}", fg="red")
    click.echo(f"{count} cases, {red} problems")
    sys.exit(1 if red else 0)


@command.command("coverage")
@click.option("--source", help="One source or article, as constitution_1995.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def show_coverage(source: str | None, as_json: bool) -> None:
    """List each sentence with its rules and what it is left to; fail if one is forgotten."""
    names = [source] if source else coverage.sources()
    if source and not coverage.covered(source):
        raise click.ClickException(f"nothing of {source} was read; there are {', '.join(coverage.sources())}")
    reports = [coverage.report(name) for name in names]
    if as_json:
        answer = reports[0] if source else reports
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        for name in names:
            _show_source(name)
    sys.exit(1 if any(report["unspoken"] for report in reports) else 0)


def _one_article(name: str) -> Article:
    found = law.find_article(name)
    if len(found) != 1:
        known = ", ".join(article.slug for article in found or law.all_articles())
        raise click.ClickException(f"{name}: which of these? {known}")
    return found[0]


def _why_no_text(reading: Reading, day: date, lang: str) -> str:
    article = reading.article
    why = law.sentence(article.source, article.name, day, "", lang).text
    if isinstance(reading.status, Ended) and reading.status.successor:
        (successor,) = law.find_article(reading.status.successor)
        return f"{why} → {successor.names[lang]}"
    return why


def _show_line(line: Line, lang: str) -> None:
    sentence = line.sentences[lang]
    click.echo(f"\n[{line.anchor}] {sentence.text}")
    if not sentence.official:
        click.secho(f"    ({sentence.notice or terms.label(sentence.status, lang)})", dim=True)
    if line.doubt:
        click.secho(f"    ? {line.doubt[lang]}", fg="yellow")
    for rule in line.rules:
        click.secho(f"    {rule.word} {rule.name} ({rule.grade}): {', '.join(rule.kinds)}", fg="green")
    for hole in line.left_to:
        click.secho(f"    … {hole.sort}: {hole.to}", dim=True)


def _show_source(source: str) -> None:
    anchors = coverage.covered(source)
    click.secho(source, bold=True)
    for each in anchors:
        spoken = [*each.rules, *(f"({sort}: {to})" for sort, to in each.left_to)]
        click.secho(f"  {each.place:45} {', '.join(spoken) or 'UNSPOKEN'}", fg=None if spoken else "red")
    click.echo(
        "  " + ", ".join(f"{sort} {number}" for sort, number in sorted(coverage.sorts(anchors).items()))
    )
