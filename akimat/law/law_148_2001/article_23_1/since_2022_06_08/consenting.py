"""Art. 23-1: consent of a maslikhat to an akim whom a superior akim appoints.

Whether paragraph 4 stood after 2024 was not settled by what was read, so its limit of three warns.
"""

from akimat.law import consent
from akimat.law.facts import Actor, Candidate, CandidateConsent, CandidateVote
from akimat.law.language import edition
from akimat.law.measures import majority

p = edition(__name__)


@p.power("1", on="bodies.submit_candidate")
def the_appointing_akim_submits(actor: Actor) -> bool:
    """назначающий аким вносит в маслихат одну кандидатуру"""
    return actor.office == "akim"


@p.condition("1", on="bodies.submit_candidate")
def for_a_unit_directly_below(candidate: Candidate) -> bool:
    """Чтобы получить согласие на назначение акима района, города"""
    return candidate.below


@p.condition("1", on="bodies.submit_candidate", cure="bodies.answer_candidate")
def one_at_a_time(candidate: Candidate) -> bool:
    """вносит в маслихат одну кандидатуру"""
    return not candidate.another_open


@p.condition("4.1", on="bodies.submit_candidate")
def another_person_after_a_refusal(candidate: Candidate) -> bool:
    """вносит другую кандидатуру"""
    return not candidate.refused_before


@p.condition("4.2", on="bodies.submit_candidate", unverified=True)
def at_most_three_in_a_row(candidate: Candidate) -> bool:
    """Подряд вносят не более трех кандидатур"""
    return candidate.refusals_in_a_row < 3


@p.power("3", on="bodies.answer_candidate")
def the_chair_answers(actor: Actor) -> bool:
    """ответ дает председатель маслихата"""
    return actor.office in ("maslikhat_chair", "maslikhat_secretary")


@p.condition("3", on="bodies.answer_candidate")
def the_maslikhat_of_the_unit_answers_once(vote: CandidateVote) -> bool:
    """ответ дает председатель маслихата"""
    return vote.own_and_open


@p.condition("3", on="bodies.answer_candidate")
def no_more_votes_than_deputies(vote: CandidateVote) -> bool:
    """большинством голосов от общего числа депутатов маслихата"""
    return vote.votes_for <= vote.deputies_total


@p.definition("3", on="bodies.answer_candidate", name="outcome")
def by_a_majority_of_the_total_number(vote: CandidateVote) -> consent.Outcome | None:
    """Согласие дается большинством голосов от общего числа депутатов маслихата"""
    agreed = majority(vote.votes_for, of=vote.deputies_total)
    return consent.Consent(vote.person) if agreed else consent.Nobody()


@p.condition("3", on="bodies.appoint_lower_akim", cure="bodies.answer_candidate")
def the_maslikhat_consented(agreed: CandidateConsent) -> bool:
    """Согласие дается большинством голосов от общего числа депутатов маслихата"""
    return agreed.given
