"""Paragraphs 9–12 of the Rules: who meets, who presides, how many are enough."""

from akimat.law import akims
from akimat.law.facts import (
    Actor,
    Ballot,
    Commission,
    CountProtocol,
    Gathering,
    Manner,
    MeetingRegion,
    Quorum,
    VoteOpening,
)
from akimat.law.language import edition
from akimat.law.measures import at_least, majority

p = edition(__name__)

PRESIDED = (
    "maslikhat.open_deputies_meeting",
    "maslikhat.register_presence",
    "maslikhat.register_departure",
    "maslikhat.open_consent_vote",
    "maslikhat.close_consent_vote",
)


@p.power("9.1", on="maslikhat.cast_ballot")
def deputies_vote(actor: Actor) -> bool:
    """голосуют депутаты"""
    return actor.office == "deputy"


@p.condition("9.1", on="maslikhat.cast_ballot")
def the_voter_is_a_deputy_of_the_region(ballot: Ballot) -> bool:
    """депутаты областного маслихата и маслихатов всех районов и городов областного значения этой области"""
    return ballot.in_electorate


@p.condition("9.1", on=("maslikhat.open_deputies_meeting", "maslikhat.register_presence"))
def only_deputies_of_the_region_meet(gathering: Gathering) -> bool:
    """собираются и голосуют депутаты областного маслихата и маслихатов всех районов и городов областного значения этой области"""
    return gathering.strangers == 0


@p.power("9.2", on=PRESIDED)
def the_head_of_the_maslikhat_presides(actor: Actor) -> bool:
    """Собрание ведет секретарь маслихата области"""
    return akims.chairs_top_level(actor, "maslikhat_secretary", "maslikhat_chair")


@p.condition(
    "9.2",
    on=(
        *PRESIDED,
        "maslikhat.call_deputies_meeting",
        "maslikhat.record_count",
        "maslikhat.decide_second_ballot",
        "maslikhat.elect_commission",
        "maslikhat.choose_manner",
        "maslikhat.order_repeat_vote",
        "maslikhat.sign_minutes",
    ),
)
def the_maslikhat_is_that_of_the_region(actor: Actor, meeting: MeetingRegion) -> bool:
    """маслихата области"""
    return actor.unit == meeting.region


p.leaves_to("9.3", norm="decree_912_2022/rules/9.1")


@p.condition("9.4", on="maslikhat.open_deputies_meeting")
def two_thirds_of_all_deputies_are_present(quorum: Quorum) -> bool:
    """для собрания нужно не менее двух третей от общего числа депутатов этих маслихатов"""
    return at_least(quorum.present, 2, 3, of=quorum.deputies_total)


p.leaves_to("10", open="maslikhat")


@p.condition("11.1", on="maslikhat.record_count")
def the_commission_is_odd(protocol: CountProtocol) -> bool:
    """число ее членов нечетное"""
    return protocol.commission_members % 2 == 1


@p.condition("11.1", on="maslikhat.record_count")
def the_commission_is_three_at_least(protocol: CountProtocol) -> bool:
    """число ее членов нечетное и не менее трех"""
    return protocol.commission_members >= 3


@p.condition("11.1", on="maslikhat.elect_commission")
def the_elected_commission_is_odd(commission: Commission) -> bool:
    """число ее членов нечетное"""
    return commission.members % 2 == 1


@p.condition("11.1", on="maslikhat.elect_commission")
def the_elected_commission_is_three_at_least(commission: Commission) -> bool:
    """число ее членов нечетное и не менее трех"""
    return commission.members >= 3


@p.condition("11.1", on="maslikhat.elect_commission", cure="maslikhat.register_presence")
def its_members_are_present(commission: Commission) -> bool:
    """Счетная комиссия избирается из присутствующих депутатов"""
    return commission.not_present == 0


@p.condition("11.2", on="maslikhat.elect_commission")
def its_chair_and_secretary_are_its_members(commission: Commission) -> bool:
    """Председателя и секретаря комиссия избирает"""
    return bool(commission.officers_are_members)


p.leaves_to("11.2", open="maslikhat", quote="открыто, большинством голосов своих членов")


@p.condition("11.3", on="maslikhat.choose_manner")
def a_majority_of_those_present_chose_it(manner: Manner) -> bool:
    """решает большинство от общего числа присутствующих депутатов"""
    return majority(manner.votes, of=manner.present)


@p.condition("11.3", on="maslikhat.open_consent_vote", cure="maslikhat.choose_manner")
def the_vote_is_open_or_secret_as_was_chosen(vote: VoteOpening) -> bool:
    """Открытым или тайным будет голосование, решает большинство"""
    return vote.manner == vote.chosen


@p.power(
    "12",
    on=("maslikhat.decide_second_ballot", "maslikhat.elect_commission", "maslikhat.choose_manner"),
)
def the_head_of_the_maslikhat_enters_what_the_meeting_decided(actor: Actor) -> bool:
    """решения собрание принимает"""
    return akims.chairs_top_level(actor, "maslikhat_secretary", "maslikhat_chair")


p.leaves_to("12", open="maslikhat", quote="большинством голосов")
