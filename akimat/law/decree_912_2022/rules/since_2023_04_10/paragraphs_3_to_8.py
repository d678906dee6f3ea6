"""Paragraphs 3–8 of the Rules: from the proposal to the meeting."""

from akimat.law import akims
from akimat.law.facts import Actor, Gathering, MeetingCall
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


@p.condition("6.2", on="maslikhat.call_deputies_meeting", grade=LATE)
def held_within_three_days(call: MeetingCall) -> bool:
    """не позднее 3 календарных дней после получения уведомления"""
    return (call.held_on - call.received_on).days in range(3 + 1)


@p.condition(
    "7",
    on=("maslikhat.open_consent_vote", "maslikhat.register_presence"),
    cure="maslikhat.open_deputies_meeting",
)
def the_vote_is_part_of_an_open_meeting(gathering: Gathering) -> bool:
    """В собрание входят"""
    return gathering.open


p.leaves_to("7", open="maslikhat", quote="избрание счетной комиссии, выбор открытого или тайного голосования")
p.leaves_to("8", open="maslikhat")
