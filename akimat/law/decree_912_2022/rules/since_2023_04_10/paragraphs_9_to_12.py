"""Paragraphs 9–12 of the Rules: who meets, who presides, how many are enough."""

from akimat.law import akims
from akimat.law.facts import Actor, Ballot, CountProtocol, Gathering, MeetingRegion, Quorum
from akimat.law.language import edition
from akimat.law.measures import at_least

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
    """Собрание ведет председатель маслихата области"""
    return akims.chairs_top_level(actor, "maslikhat_chair")


@p.condition(
    "9.2",
    on=(
        *PRESIDED,
        "maslikhat.call_deputies_meeting",
        "maslikhat.record_count",
        "maslikhat.decide_second_ballot",
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


p.leaves_to("11.2", open="maslikhat")
p.leaves_to("11.3", open="maslikhat")


@p.power("12", on="maslikhat.decide_second_ballot")
def the_head_of_the_maslikhat_enters_what_the_meeting_decided(actor: Actor) -> bool:
    """решения собрание принимает"""
    return akims.chairs_top_level(actor, "maslikhat_chair")


p.leaves_to("12", open="maslikhat", quote="большинством голосов")
