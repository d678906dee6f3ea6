"""What the page of an article shows."""

from datetime import date

from akimat import law

ON = date(2023, 9, 5)


def line(anchor: str):
    return next(
        each for each in law.reading("constitution_1995", "article_87", ON).lines if each.anchor == anchor
    )


def test_rules_stand_beside_their_sentence_as_code() -> None:
    rules = {rule.name: rule for rule in line("4.2").rules}
    assert "len(nomination.nominees) >= 2" in rules["two_are_proposed_at_least"].code
    assert "не менее двух кандидатур" in line("4.2").sentences["ru"].text


def test_words_that_no_rule_quotes_can_be_seen() -> None:
    shown = line("4.3")
    text = shown.sentences["ru"].text
    assert [text[start:end] for start, end in shown.quoted] == [
        "набравший большее количество голосов депутатов маслихатов, принявших участие в голосовании,"
        " считается получившим согласие"
    ]
    assert line("2").quoted == ()


def test_a_doubt_and_the_cases_are_shown() -> None:
    assert "912" in line("4.3").doubt["en"]
    assert any("Акмолинская" in case.name for case in line("4.3").cases)
    assert line("4.4").left_to[0].to == "law_148_2001/article_32"
    assert line("4.3").citation["ru"] == "ст. 87 п. 4 Конституции 1995 года"


def test_an_article_is_found_by_number_slug_and_key() -> None:
    for name in ("87", "constitution-1995/87", "constitution_1995/article_87"):
        assert [article.key for article in law.find_article(name)] == ["constitution_1995/article_87"]


def test_on_an_unread_day_there_are_no_lines() -> None:
    reading = law.reading("constitution_1995", "article_87", date(1998, 1, 1))
    assert reading.lines == () and reading.edition is None
