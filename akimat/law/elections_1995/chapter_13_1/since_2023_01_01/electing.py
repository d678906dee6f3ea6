"""Chapter 13-1: what a protocol says must add up; who has more votes is elected."""

from akimat.law import consent
from akimat.law.facts import Actor, AkimElection, ElectedAkim
from akimat.law.language import LATE, edition
from akimat.law.measures import most

p = edition(__name__)

KIND = "bodies.record_akim_election"


@p.power("1", on=KIND)
def the_commission_draws_it_up(actor: Actor) -> bool:
    """составляет избирательная комиссия"""
    return actor.office == "election_commission"


@p.condition("2.1", on=KIND)
def the_sum_is_right(election: AkimElection) -> bool:
    """составляют вместе число проголосовавших"""
    counted = sum(each.votes for each in election.votes)
    return counted + election.against_all + election.invalid == election.voted


@p.condition("2.2", on=KIND)
def not_more_voted_than_got_ballots(election: AkimElection) -> bool:
    """Проголосовавших не больше, чем выдано бюллетеней"""
    return election.voted <= election.issued


@p.condition("2.3", on=KIND)
def not_more_ballots_than_voters(election: AkimElection) -> bool:
    """Выдано бюллетеней не больше, чем избирателей"""
    return election.issued <= election.voters


@p.definition("3", on=KIND, name="outcome")
def more_votes_than_the_others(election: AkimElection) -> consent.Outcome | None:
    """Избранным считается кандидат, получивший больше голосов, чем другие"""
    top = most((each.person, each.votes) for each in election.votes)
    return consent.Elected(top[0]) if len(top) == 1 else None


@p.definition("4", on=KIND, name="outcome")
def repeated_among_the_equal(election: AkimElection) -> consent.Outcome | None:
    """При равенстве голосов выборы повторяют между равными"""
    top = most((each.person, each.votes) for each in election.votes)
    return consent.RepeatAmong(top) if len(top) > 1 else None


@p.condition("4", on=KIND, grade=LATE)
def the_repetition_is_in_time(election: AkimElection) -> bool:
    """повторяют между равными в течение месяца"""
    return True if election.days_since_tie is None else election.days_since_tie <= 31


@p.condition("5", on="bodies.register_elected_akim", grade=LATE)
def registered_in_time(akim: ElectedAkim) -> bool:
    """регистрируют в течение семи дней после выборов"""
    return True if akim.days_since_election is None else akim.days_since_election <= 7
