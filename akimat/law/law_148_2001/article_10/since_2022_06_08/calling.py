"""Art. 10: who calls a session, when, and what must be in the hands of the deputies."""

from akimat.law.facts import Actor, QuestionOpening, SessionCall
from akimat.law.language import LATE, edition
from akimat.law.measures import at_least

p = edition(__name__)


@p.power("1", on="maslikhat.register_mandate")
def the_election_commission_registers_deputies(actor: Actor) -> bool:
    """избирательная комиссия зарегистрировала депутатов"""
    return actor.office == "election_commission"


@p.power("1", on=("maslikhat.convene_session", "maslikhat.open_session"))
def the_election_commission_calls_the_first(actor: Actor) -> bool:
    """Первая сессия маслихата созывается не позднее 30 дней после того, как избирательная комиссия"""
    return actor.office == "election_commission"


@p.condition("1", on="maslikhat.convene_session")
def the_first_and_only_the_first_is_the_commissions(call: SessionCall, actor: Actor) -> bool:
    """Первая сессия"""
    return (actor.office == "election_commission") == (call.session_kind == "first")


@p.condition("1", on="maslikhat.convene_session", grade=LATE)
def within_thirty_days_of_registration(call: SessionCall) -> bool:
    """не позднее 30 дней"""
    return call.registered_days <= 30 if call.session_kind == "first" else True


@p.condition("1", on="maslikhat.convene_session", cure="maslikhat.register_mandate")
def three_quarters_are_elected(call: SessionCall) -> bool:
    """если избрано не менее трех четвертей их числа"""
    return at_least(call.elected, 3, 4, of=call.seats) if call.session_kind == "first" else True


p.leaves_to("2.1", open="maslikhat")


@p.condition("2.2", on="maslikhat.convene_session")
def a_third_of_those_elected_or_the_akim(call: SessionCall) -> bool:
    """по предложению не менее одной трети избранных депутатов или акима"""
    if call.session_kind != "extraordinary":
        return True
    return True if call.initiative == "akim" else at_least(call.proposers, 1, 3, of=call.elected)


@p.condition("2.3", on="maslikhat.convene_session", grade=LATE)
def within_five_working_days(call: SessionCall) -> bool:
    """не позднее 5 рабочих дней со дня решения о ее проведении"""
    return call.proposal_working_days <= 5 if call.session_kind == "extraordinary" else True


@p.condition("2.4", on="maslikhat.put_to_vote")
def only_what_the_session_was_called_for(question: QuestionOpening) -> bool:
    """только вопросы, ради которых она созвана"""
    return question.on_agenda if question.extraordinary else True


@p.condition("3.1", on="maslikhat.convene_session", grade=LATE)
def notice_in_time(call: SessionCall) -> bool:
    """не позднее чем за 10 дней, о внеочередной не позднее чем за 3 дня"""
    return call.notice_days >= (3 if call.session_kind == "extraordinary" else 10)


@p.condition("3.2", on="maslikhat.convene_session", grade=LATE)
def materials_in_time(call: SessionCall) -> bool:
    """не позднее чем за 5 дней, к внеочередной сессии не позднее чем за 3 дня"""
    return call.materials_days >= (3 if call.session_kind == "extraordinary" else 5)
