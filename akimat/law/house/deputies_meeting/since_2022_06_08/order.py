"""Order of a meeting where the law is silent. Nothing here gives or takes consent."""

from akimat.law.facts import (
    Actor,
    Ballot,
    Gathering,
    Leaving,
    MeetingRegion,
    Minutes,
    VoteClosing,
    VoteOpening,
    Withdrawing,
)
from akimat.law.language import edition

p = edition(__name__)


@p.condition("1", on="maslikhat.open_deputies_meeting")
def it_is_not_open_already(gathering: Gathering) -> bool:
    """Собрание открывают один раз"""
    return not gathering.open


@p.condition("2", on="maslikhat.open_consent_vote", cure="maslikhat.close_consent_vote")
def no_other_vote_is_open(vote: VoteOpening) -> bool:
    """Пока одно голосование не закрыто, другое не открывают"""
    return not vote.another_open


@p.condition("3", on="maslikhat.close_consent_vote")
def the_vote_is_open(vote: VoteClosing) -> bool:
    """Закрывают только открытое голосование"""
    return vote.open


@p.condition("4", on="maslikhat.open_consent_vote", cure="maslikhat.decide_second_ballot")
def after_nobody_the_meeting_decides(vote: VoteOpening) -> bool:
    """голосуют снова, только если так решит само собрание"""
    return vote.meeting_decided_second_ballot if vote.earlier_outcome == "Nobody" else True


@p.condition("5.1", on="maslikhat.record_count")
def a_protocol_is_of_an_open_vote(vote: VoteClosing) -> bool:
    """Протокол вносят, пока голосование открыто"""
    return vote.open


@p.condition("5.2", on="maslikhat.record_count")
def a_protocol_replaces_no_ballots(vote: VoteClosing) -> bool:
    """только если голоса не подают в самом реестре"""
    return vote.by_protocol


@p.condition("5.3", on="maslikhat.record_count", cure="register.correct_entry")
def a_protocol_is_entered_once(vote: VoteClosing) -> bool:
    """Его вносят один раз"""
    return not vote.protocol_entered


@p.condition("6.1", on="maslikhat.decide_second_ballot")
def an_open_meeting_decides(gathering: Gathering) -> bool:
    """решает открытое собрание"""
    return gathering.open


@p.condition("6.2", on="maslikhat.decide_second_ballot")
def it_decides_after_nobody(vote: VoteOpening) -> bool:
    """после голосования, в котором согласия не получил никто"""
    return vote.earlier_outcome == "Nobody"


@p.condition("7", on="maslikhat.cast_ballot")
def the_voter_saw_this_question(ballot: Ballot) -> bool:
    """Голос подают за тот вопрос, текст которого видел голосующий"""
    return ballot.question_seen == ballot.question


@p.condition("8.1", on="maslikhat.register_departure")
def the_meeting_that_is_left_is_open(leaving: Leaving) -> bool:
    """пока собрание открыто"""
    return leaving.open


@p.condition("8.2", on="maslikhat.register_departure", cure="maslikhat.register_presence")
def whoever_leaves_was_present(leaving: Leaving) -> bool:
    """вносят того, кто зарегистрирован присутствующим"""
    return leaving.present


@p.power("9.1", on="maslikhat.withdraw_nominee")
def who_enters_a_withdrawal(actor: Actor) -> bool:
    """вносит тот, кто предложил, или глава маслихата"""
    return actor.office in ("president", "maslikhat_chair", "maslikhat_secretary")


@p.condition("9.1", on="maslikhat.withdraw_nominee")
def the_head_is_that_of_the_regions_maslikhat(actor: Actor, meeting: MeetingRegion) -> bool:
    """глава маслихата"""
    return True if actor.office == "president" else actor.unit == meeting.region


@p.condition("9.2", on="maslikhat.withdraw_nominee")
def the_proposal_is_not_decided(withdrawing: Withdrawing) -> bool:
    """пока предложение не решено"""
    return withdrawing.proposal_open


@p.condition("9.3", on="maslikhat.withdraw_nominee")
def only_a_nominee_withdraws(withdrawing: Withdrawing) -> bool:
    """только тот, кто предложен и еще не отказался"""
    return withdrawing.nominated


@p.condition("10", on="maslikhat.sign_minutes", cure="register.correct_entry")
def minutes_are_entered_once(minutes: Minutes) -> bool:
    """Протокол собрания вносят один раз"""
    return not minutes.entered
