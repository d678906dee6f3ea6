"""Art. 89(5): no confidence, and the end of powers when a President takes office."""

from akimat.law import akims, no_confidence
from akimat.law.decision import Caused
from akimat.law.facts import (
    Actor,
    Addressing,
    Appointment,
    Initiative,
    Motion,
    QuestionCount,
    TopLevelAkims,
)
from akimat.law.language import edition
from akimat.law.unknown import all_of

p = edition(__name__)


@p.power("5.1", on=("maslikhat.begin_no_confidence", "maslikhat.raise_no_confidence"))
def deputies_take_the_initiative(actor: Actor) -> bool:
    """от общего числа депутатов маслихата может быть поставлен вопрос"""
    return no_confidence.deputies_act(actor)


@p.condition("5.1", on="maslikhat.begin_no_confidence")
def it_is_about_an_akim_in_office(initiative: Initiative) -> bool:
    """о выражении вотума недоверия акиму"""
    return initiative.akim_in_office


@p.condition("5.1", on="maslikhat.begin_no_confidence")
def deputies_of_his_maslikhat_ask(initiative: Initiative) -> bool:
    """депутатов маслихата"""
    return all_of(lambda: initiative.own_maslikhat, lambda: initiative.strangers == 0)


@p.condition("5.1", on="maslikhat.begin_no_confidence")
def somebody_asks_and_each_once(initiative: Initiative) -> bool:
    """По инициативе"""
    return all_of(lambda: initiative.initiators > 0, lambda: initiative.repeated == 0)


@p.condition("5.1", on="maslikhat.raise_no_confidence", cure="maslikhat.sign_no_confidence")
def one_fifth_of_all_deputies_ask(motion: Motion) -> bool:
    """По инициативе не менее одной пятой от общего числа депутатов маслихата"""
    return no_confidence.one_fifth(motion)


@p.definition("5.2", on="maslikhat.close_question", name="result")
def the_majority_of_all_deputies(count: QuestionCount) -> str | None:
    """большинством голосов от общего числа его депутатов вправе выразить недоверие акиму"""
    return no_confidence.by_majority_of_all(count)


@p.condition("5.2", on="maslikhat.send_no_confidence", cure="maslikhat.close_question")
def no_confidence_was_expressed(sending: Addressing) -> bool:
    """выразить недоверие акиму и поставить вопрос о его освобождении от должности"""
    return sending.expressed


@p.condition("5.2", on="maslikhat.send_no_confidence")
def the_superior_is_asked(sending: Addressing) -> bool:
    """перед Президентом Республики Казахстан в отношении акимов столицы, областей, городов республиканского значения либо перед вышестоящим акимом в отношении акимов иных административно-территориальных единиц"""
    return no_confidence.addressed_by_rank(sending)


@p.power("5.3", on="bodies.president_took_office")
def the_president_takes_office(actor: Actor) -> bool:
    """при вступлении в должность вновь избранного Президента Республики Казахстан"""
    return actor.office == "president"


@p.condition("5.3", on="bodies.president_took_office")
def the_office_is_the_presidents(appointment: Appointment) -> bool:
    """вступлении в должность вновь избранного Президента Республики Казахстан"""
    return appointment.office == "president"


@p.power("5.3", on="bodies.end_powers")
def the_law_itself_ends_them(actor: Actor) -> bool:
    """прекращаются"""
    return actor.office == "law"


@p.effect("5.3", on="bodies.president_took_office")
def powers_of_all_top_level_akims_end(top: TopLevelAkims) -> tuple[Caused, ...]:
    """Полномочия акимов столицы, областей, городов республиканского значения прекращаются при вступлении в должность вновь избранного Президента Республики Казахстан"""
    return akims.end_of_powers(top)
