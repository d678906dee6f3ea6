"""Paragraphs 13–18 of the Rules: the vote, the count, the result."""

from akimat.law import akims, consent
from akimat.law.facts import (
    Actor,
    Ballot,
    ConsentCount,
    CountProtocol,
    Minutes,
    Quorum,
    VoteClosing,
    VoteOpening,
)
from akimat.law.language import DUTY, LATE, edition
from akimat.law.measures import at_least

p = edition(__name__)

ON_PAPER = ("paper", "protocol")
"""Secrecy is never imitated on a screen."""


@p.condition("13.1", on="maslikhat.cast_ballot")
def the_vote_is_for_a_candidate_on_the_ballot(ballot: Ballot) -> bool:
    """только за кандидата или против него"""
    return ballot.nominee in ballot.on_ballot


p.leaves_to("13.1", open="maslikhat", quote="с помощью электронной системы, поднятием рук или бюллетенями")
p.leaves_to("13.2", open="maslikhat", quote="принимает меры")


@p.condition("13.2", on="maslikhat.open_consent_vote", cure="maslikhat.register_presence")
def the_quorum_is_there_when_the_vote_opens(quorum: Quorum) -> bool:
    """обеспечить кворум"""
    return at_least(quorum.present, 2, 3, of=quorum.deputies_total)


@p.condition("13.3", on="maslikhat.record_count")
def the_sums_fit(protocol: CountProtocol) -> bool:
    """число принявших участие, число голосов за каждого кандидата"""
    return sum(each.votes for each in protocol.votes) + protocol.invalid == protocol.took_part


@p.condition("13.3", on="maslikhat.record_count")
def each_candidate_has_a_number(protocol: CountProtocol) -> bool:
    """число голосов за каждого кандидата"""
    return sorted(each.person for each in protocol.votes) == sorted(protocol.on_ballot)


p.leaves_to("14", open="maslikhat")


@p.condition("15.1", on="maslikhat.cast_ballot")
def each_deputy_has_one_ballot(ballot: Ballot) -> bool:
    """каждому депутату по удостоверению выдается один бюллетень"""
    return ballot.cast_for is None


@p.condition("15.1", on="maslikhat.open_consent_vote", cure="maslikhat.choose_manner")
def a_secret_vote_is_on_paper(vote: VoteOpening) -> bool:
    """При тайном голосовании каждому депутату по удостоверению выдается один бюллетень"""
    return vote.method in ON_PAPER if vote.manner == "secret" else True


@p.condition("15.1", on="maslikhat.record_count")
def as_many_papers_as_are_present(protocol: CountProtocol) -> bool:
    """бюллетеней столько, сколько присутствующих"""
    return True if protocol.issued is None else protocol.issued == protocol.present


p.leaves_to("15.1", open="maslikhat", quote="их подписывают председатель и секретарь комиссии")
p.leaves_to("15.2", open="maslikhat")


@p.condition("15.3", on="maslikhat.record_count")
def what_was_in_the_box_took_part(protocol: CountProtocol) -> bool:
    """ящик вскрывают только после окончания голосования"""
    return True if protocol.found is None else protocol.found == protocol.took_part


p.leaves_to("15.3", open="maslikhat", quote="Бюллетени иной формы не считаются")


@p.condition("16.1", on="maslikhat.cast_ballot")
def the_deputy_is_present(ballot: Ballot) -> bool:
    """Депутат, которого не было при голосовании, не может проголосовать"""
    return ballot.present


@p.condition("16.1", on="maslikhat.cast_ballot")
def nobody_votes_from_elsewhere(ballot: Ballot) -> bool:
    """Депутат, которого не было при голосовании, не может проголосовать"""
    return not ballot.elsewhere


@p.condition("16.1", on="maslikhat.cast_ballot")
def the_vote_is_still_open(ballot: Ballot) -> bool:
    """не может проголосовать позже"""
    return ballot.vote_open


@p.condition("16.1", on="maslikhat.register_presence")
def whoever_comes_during_a_vote_waits(vote: VoteOpening) -> bool:
    """Депутат, которого не было при голосовании, не может проголосовать"""
    return not vote.another_open


@p.condition("16.1", on="maslikhat.record_count")
def no_more_voted_than_were_present(protocol: CountProtocol) -> bool:
    """Депутат, которого не было при голосовании, не может проголосовать"""
    return protocol.took_part <= protocol.present


@p.power("16.2", on="maslikhat.record_count")
def the_head_of_the_maslikhat_receives_the_protocol(actor: Actor) -> bool:
    """передают секретарю маслихата"""
    return akims.chairs_top_level(actor, "maslikhat_secretary", "maslikhat_chair")


@p.condition("16.2", on="maslikhat.record_count", grade=DUTY)
def the_signed_protocol_is_attached(protocol: CountProtocol) -> bool:
    """Протокол счетной комиссии подписывают все ее члены"""
    return protocol.scan is not False


@p.condition("16.2", on="maslikhat.close_consent_vote", cure="maslikhat.record_count")
def the_protocol_has_been_handed_over(vote: VoteClosing) -> bool:
    """Протокол счетной комиссии подписывают все ее члены и передают секретарю маслихата"""
    return vote.protocol_entered if vote.by_protocol else True


p.leaves_to("17.1", norm="constitution_1995/article_87/4.3")
p.leaves_to("17.1", norm="constitution_2026/article_89/4.3")


@p.definition("17.2", on="maslikhat.close_consent_vote", name="outcome")
def equal_votes_are_repeated(count: ConsentCount) -> consent.Outcome | None:
    """Если голосов поровну, счетная комиссия назначает повторное голосование по кандидатам, набравшим поровну"""
    return consent.repeat_if_equal(count)


@p.condition("17.2", on="maslikhat.open_consent_vote")
def a_repetition_is_among_those_who_were_equal(vote: VoteOpening) -> bool:
    """повторное голосование по кандидатам, набравшим поровну"""
    return set(vote.nominees) == set(vote.tied) if vote.earlier_outcome == "RepeatAmong" else True


@p.power("17.2", on="maslikhat.order_repeat_vote")
def the_head_of_the_maslikhat_sets_the_time(actor: Actor) -> bool:
    """во время, которое установит секретарь маслихата"""
    return akims.chairs_top_level(actor, "maslikhat_secretary")


@p.condition("17.2", on="maslikhat.order_repeat_vote")
def only_equal_votes_are_repeated(vote: VoteOpening) -> bool:
    """Если голосов поровну, счетная комиссия назначает повторное голосование"""
    return vote.earlier_outcome == "RepeatAmong"


@p.condition("17.2", on="maslikhat.open_consent_vote", cure="maslikhat.order_repeat_vote")
def the_commission_has_ordered_the_repetition(vote: VoteOpening) -> bool:
    """счетная комиссия назначает повторное голосование"""
    return bool(vote.repeat_ordered) if vote.earlier_outcome == "RepeatAmong" else True


@p.power("18", on="maslikhat.sign_minutes")
def the_head_of_the_maslikhat_signs(actor: Actor) -> bool:
    """его протокол подписывают секретарь маслихата"""
    return akims.chairs_top_level(actor, "maslikhat_secretary")


@p.condition("18", on="maslikhat.sign_minutes", cure="maslikhat.close_consent_vote")
def minutes_are_of_a_closed_meeting(minutes: Minutes) -> bool:
    """После объявления результата собрание закрывается"""
    return minutes.closed_on is not None


@p.condition("18", on="maslikhat.sign_minutes", grade=LATE)
def they_are_sent_within_a_day(minutes: Minutes) -> bool:
    """в течение 1 дня направляют в Администрацию Президента"""
    return (minutes.sent_on - minutes.closed_on).days in range(1 + 1) if minutes.closed_on else True
