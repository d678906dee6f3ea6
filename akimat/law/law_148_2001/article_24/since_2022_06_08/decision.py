"""Art. 24(5)-(8): the vote, and what the superior does with it."""

from datetime import date

from akimat.law import days, no_confidence
from akimat.law.facts import Actor, Addressing, Answering, MotionVote
from akimat.law.language import LATE, edition

p = edition(__name__)


@p.condition("5.1", on="maslikhat.put_to_vote", grade=LATE)
def within_a_month_of_the_protocol(vote: MotionVote) -> bool:
    """в течение 1 месяца со дня протокола"""
    return vote.on <= days.months_after(vote.verified_on, 1) if vote.verified_on else True


p.leaves_to("5.2", norm="constitution_2026/article_89/5.2", on=("maslikhat.close_question",))


@p.power("6", on="maslikhat.send_no_confidence")
def the_maslikhat_sends_it(actor: Actor) -> bool:
    """Решение незамедлительно направляют"""
    return actor.office in no_confidence.PRESIDING


@p.condition("6", on="maslikhat.send_no_confidence", grade=LATE, unverified=True)
def without_delay(sending: Addressing) -> bool:
    """незамедлительно"""
    return sending.days <= 1


@p.power("7", on="maslikhat.keep_akim")
def the_superior_decides(actor: Actor) -> bool:
    """Президент или вышестоящий аким"""
    return actor.office in ("president", "akim")


@p.condition("7", on="maslikhat.keep_akim")
def whoever_received_it_decides(answer: Answering) -> bool:
    """Президент или вышестоящий аким в течение 10 рабочих дней со дня получения"""
    return answer.is_addressee


@p.condition("7", on="maslikhat.keep_akim", cure="maslikhat.send_no_confidence")
def it_was_received(answer: Answering) -> bool:
    """со дня получения"""
    return answer.sent


@p.condition("7", on="maslikhat.keep_akim", grade=LATE)
def within_ten_working_days(answer: Answering) -> bool:
    """в течение 10 рабочих дней"""
    return answer.working_days <= 10


@p.condition("8.1", on="maslikhat.put_to_vote")
def six_months_passed(vote: MotionVote) -> bool:
    """не ранее чем через шесть месяцев после первого"""
    return six_months_after(vote.first_expressed_on) <= vote.on


def six_months_after(first: date | None) -> date:
    """The first day on which it may be voted again; any day if it never was."""
    return days.months_after(first, 6) if first else date.min


@p.condition("8.2", on="maslikhat.keep_akim", cure="bodies.dismiss_akim")
def after_the_second_time_he_is_dismissed(answer: Answering) -> bool:
    """После повторного выражения недоверия Президент или вышестоящий аким освобождает акима"""
    return answer.times_expressed < 2
