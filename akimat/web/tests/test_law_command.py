"""The command `akimat law`, as a lawyer and a script use it."""

import json

from click.testing import CliRunner, Result

from akimat.web.cli.law import command


def run(*args: str) -> Result:
    return CliRunner().invoke(command, list(args))


def test_show_an_article_of_a_day_in_kazakh() -> None:
    shown = run("show", "87", "--on", "2023-09-05", "--lang", "kk")
    assert shown.exit_code == 0
    assert "көбірек санын" in shown.output and "ресми мәтін алынбаған" in shown.output
    assert "the_larger_number_of_those_who_took_part" in shown.output


def test_show_says_why_there_is_no_text() -> None:
    ended = run("show", "constitution-1995/87", "--on", "2026-09-05", "--lang", "en")
    assert ended.exit_code == 1 and "Constitution of 2026, Article 89" in ended.output
    assert "was not read" in run("show", "87", "--on", "1998-01-01", "--lang", "en").output
    assert run("show", "1000").exit_code == 1


def test_cases_are_green() -> None:
    ran = run("cases")
    assert ran.exit_code == 0 and " 0 problems" in ran.output


def test_coverage_as_json() -> None:
    one = run("coverage", "--source", "constitution_1995", "--json")
    report = json.loads(one.output)
    assert one.exit_code == 0
    assert set(report) == {"source", "anchors", "unspoken", "open"} and report["unspoken"] == []
    assert {"4.1", "4.2", "4.3"} <= {each["anchor"] for each in report["anchors"] if each["rules"]}
    assert "house" in [each["source"] for each in json.loads(run("coverage", "--json").output)]
    assert run("coverage").exit_code == 0
    assert run("coverage", "--source", "nothing").exit_code == 1
