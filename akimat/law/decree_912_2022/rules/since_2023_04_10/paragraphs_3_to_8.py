"""Paragraphs 3–8 of the Rules: from the proposal to the meeting."""

from akimat.law import akims
from akimat.law.facts import Actor, Commission, Gathering, Manner, MeetingCall, VoteOpening
from akimat.law.language import LATE, edition

p = edition(__name__)

p.leaves_to("3", norm="constitution_1995/article_87")
p.leaves_to("3", norm="constitution_2026/article_89")
p.leaves_to("4", open="maslikhat")


@p.condition("5", on="maslikhat.call_deputies_meeting", cure="maslikhat.propose_nominees")
def candidates_have_been_proposed(call: MeetingCall) -> bool:
    """Когда кандидатуры предложены"""
    return call.proposal_open


p.leaves_to("5", open="maslikhat", quote="направляет председателю маслихата")


@p.power("6.1", on="maslikhat.call_deputies_meeting")
def the_head_of_the_maslikhat_announces(actor: Actor) -> bool:
    """Председатель маслихата"""
    return akims.chairs_top_level(actor, "maslikhat_chair")


@p.condition("6.1", on="maslikhat.call_deputies_meeting", grade=LATE)
def announced_within_a_day(call: MeetingCall) -> bool:
    """в течение 1 дня после получения уведомления"""
    return (call.announced_on - call.received_on).days in range(1 + 1)


@p.condition("6.1", on="maslikhat.open_deputies_meeting", cure="maslikhat.call_deputies_meeting")
def the_meeting_was_called(gathering: Gathering) -> bool:
    """объявляет дату, время и место собрания"""
    return gathering.called


@p.condition("6.1", on="maslikhat.open_deputies_meeting", grade=LATE, cure="maslikhat.call_deputies_meeting")
def it_is_opened_on_the_announced_day(gathering: Gathering) -> bool:
    """объявляет дату, время и место собрания"""
    return gathering.announced_for == gathering.on


@p.condition("6.2", on="maslikhat.call_deputies_meeting", grade=LATE)
def held_within_three_days(call: MeetingCall) -> bool:
    """не позднее 3 календарных дней после получения уведомления"""
    return (call.held_on - call.received_on).days in range(3 + 1)


@p.condition(
    "7",
    on=(
        "maslikhat.open_consent_vote",
        "maslikhat.register_presence",
        "maslikhat.order_repeat_vote",
    ),
    cure="maslikhat.open_deputies_meeting",
)
def the_vote_is_part_of_an_open_meeting(gathering: Gathering) -> bool:
    """В собрание входят"""
    return gathering.open


@p.condition("7", on="maslikhat.elect_commission", cure="maslikhat.open_deputies_meeting")
def an_open_meeting_elects_the_commission(commission: Commission) -> bool:
    """В собрание входят вступительное слово, избрание счетной комиссии"""
    return commission.open


@p.condition("7", on="maslikhat.choose_manner", cure="maslikhat.open_deputies_meeting")
def an_open_meeting_chooses_the_manner(manner: Manner) -> bool:
    """выбор открытого или тайного голосования"""
    return manner.open


@p.condition("7", on="maslikhat.open_consent_vote", cure="maslikhat.elect_commission")
def the_commission_is_elected_before_the_vote(vote: VoteOpening) -> bool:
    """избрание счетной комиссии, выбор открытого или тайного голосования, оглашение представления, выступления кандидатов с программами и голосование"""
    return bool(vote.commission)


p.leaves_to("7", open="maslikhat", quote="вступительное слово")
p.leaves_to("7", open="maslikhat", quote="оглашение представления, выступления кандидатов с программами")
p.leaves_to("8", open="maslikhat")
