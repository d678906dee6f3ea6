"""Art. 24(1)-(4): who raises no confidence, on what ground, and how signatures are collected and verified."""

from akimat.law import no_confidence
from akimat.law.facts import Actor, Motion, MotionVote, SignatureProtocol, Signing
from akimat.law.language import LATE, edition
from akimat.law.measures import at_least

p = edition(__name__)


@p.condition("1", on="maslikhat.raise_no_confidence", cure="maslikhat.sign_no_confidence")
def one_fifth_signed(motion: Motion) -> bool:
    """не менее одной пятой от общего числа депутатов"""
    return at_least(motion.initiators, 1, 5, of=motion.deputies_total)


@p.condition("2.1", on="maslikhat.put_to_vote", cure="maslikhat.close_question")
def two_reports_were_not_approved(vote: MotionVote) -> bool:
    """дважды не утвердил отчеты акима"""
    return vote.reports_refused >= 2 if vote.ground == "reports_not_approved" else True


@p.condition("2.1", on="maslikhat.put_to_vote", cure="maslikhat.begin_no_confidence")
def a_ground_is_named(vote: MotionVote) -> bool:
    """Основанием служит"""
    return vote.ground != "none_named"


@p.condition("2.2", on="maslikhat.put_to_vote", cure="maslikhat.begin_no_confidence")
def an_assembly_questions_only_a_lower_akim(vote: MotionVote) -> bool:
    """Для акима города районного значения, поселка, села и сельского округа"""
    return vote.akim_rank in no_confidence.LOWER if vote.ground == "community_assembly" else True


@p.condition("2.2", on="maslikhat.put_to_vote", cure="maslikhat.begin_no_confidence")
def its_minutes_confirm_it(vote: MotionVote) -> bool:
    """это подтверждает протокол собрания"""
    return vote.assembly_minutes if vote.ground == "community_assembly" else True


@p.power("3", on="maslikhat.sign_no_confidence")
def a_deputy_signs(actor: Actor) -> bool:
    """Подписи депутатов"""
    return actor.office == "deputy"


@p.condition("3", on="maslikhat.sign_no_confidence")
def a_deputy_of_this_maslikhat_signs(signing: Signing) -> bool:
    """Подписи депутатов"""
    return signing.own_mandate


@p.condition("3", on="maslikhat.sign_no_confidence")
def a_deputy_signs_once(signing: Signing) -> bool:
    """депутат подписывает один раз"""
    return not signing.already


@p.condition("3", on="maslikhat.verify_signatures")
def nobody_signed_twice(protocol: SignatureProtocol) -> bool:
    """депутат подписывает один раз"""
    return protocol.repeated == 0


@p.condition("3", on="maslikhat.verify_signatures")
def only_deputies_of_this_maslikhat_signed(protocol: SignatureProtocol) -> bool:
    """Подписи депутатов"""
    return protocol.strangers == 0


@p.condition("4.1", on="maslikhat.sign_no_confidence")
def within_ten_working_days(signing: Signing) -> bool:
    """в течение 10 рабочих дней со дня письменного обращения инициаторов"""
    return signing.working_days <= 10


@p.definition("4.1", on="maslikhat.verify_signatures", name="counted")
def signatures_that_count(protocol: SignatureProtocol) -> no_confidence.Counted:
    """Подписи собирают в течение 10 рабочих дней"""
    return no_confidence.in_time(protocol.signatures, 10)


@p.power("4.2", on="maslikhat.verify_signatures")
def the_chair_organises_it(actor: Actor) -> bool:
    """председателю маслихата, который организует их проверку"""
    return actor.office in no_confidence.PRESIDING


@p.condition("4.2", on="maslikhat.verify_signatures", grade=LATE)
def within_five_working_days(protocol: SignatureProtocol) -> bool:
    """в течение 5 рабочих дней"""
    return protocol.working_days <= 5


@p.condition("4.3", on="maslikhat.raise_no_confidence", cure="maslikhat.verify_signatures")
def a_protocol_is_there(motion: Motion) -> bool:
    """составляют протокол"""
    return motion.verified
