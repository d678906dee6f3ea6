"""Paragraphs 33 and 34: the akim's yearly report to the deputies."""

from akimat.law.facts import Actor, QuestionOpening, ReportFiling
from akimat.law.language import LATE, edition

p = edition(__name__)


@p.power("33", on="maslikhat.file_akim_report")
def the_akim_files_it(actor: Actor) -> bool:
    """Аким подает ежегодный отчет"""
    return actor.office == "akim"


@p.condition("33", on="maslikhat.file_akim_report")
def to_the_own_maslikhat(filing: ReportFiling) -> bool:
    """Аким подает"""
    return filing.own_maslikhat


@p.condition("33", on="maslikhat.file_akim_report", grade=LATE)
def three_weeks_before(filing: ReportFiling) -> bool:
    """за 3 недели до сессии"""
    return True if filing.revises else filing.session_days >= 21


@p.condition("34.1", on="maslikhat.put_to_vote", cure="maslikhat.file_akim_report")
def a_report_is_voted_on(question: QuestionOpening) -> bool:
    """Маслихат утверждает отчет либо отклоняет его"""
    return question.report_given if question.question_sort == "akim_report" else True


@p.condition("34.1", on="maslikhat.file_akim_report")
def only_what_was_rejected_is_revised(filing: ReportFiling) -> bool:
    """отклоняет его и слушает повторно"""
    return filing.revises_rejected if filing.revises else True


@p.condition("34.2", on="maslikhat.file_akim_report", grade=LATE)
def revised_within_five_working_days(filing: ReportFiling) -> bool:
    """не позднее 5 рабочих дней после отклонения"""
    return filing.rejected_working_days <= 5 if filing.revises else True


p.leaves_to("34.3", open="maslikhat")
