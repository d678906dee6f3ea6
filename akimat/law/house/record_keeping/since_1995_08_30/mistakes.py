"""How a mistaken entry is corrected or voided. It can never make lawful what was not."""

from akimat.law.facts import Actor, TargetEntry
from akimat.law.language import edition

p = edition(__name__)

BOTH = ("register.correct_entry", "register.void_entry")


@p.power("6.1", on=BOTH)
def whoever_authors_acts_corrects_them(actor: Actor) -> bool:
    """что вызвал сам закон, никто от его имени не исправляет"""
    return actor.office != "law"


@p.condition("6.1", on=BOTH)
def the_author_is_the_same(target: TargetEntry) -> bool:
    """Ошибочную запись исправляет и снимает ее автор"""
    return target.by_same_author


@p.condition("6.2", on=BOTH)
def the_entry_exists(target: TargetEntry) -> bool:
    """Исправляемая запись есть в реестре"""
    return target.exists


@p.condition("6.3", on=BOTH)
def it_is_not_voided(target: TargetEntry) -> bool:
    """Она еще не снята"""
    return not target.voided


@p.condition("6.4", on=BOTH)
def it_is_not_a_correction(target: TargetEntry) -> bool:
    """Она сама не исправление"""
    return not target.is_correction


@p.condition("6.5", on=BOTH)
def nothing_rests_on_it(target: TargetEntry) -> bool:
    """На ней не держатся более поздние акты"""
    return target.resting == ()


@p.condition("6.6", on="register.correct_entry")
def the_replacement_keeps_author_mode_and_day(target: TargetEntry) -> bool:
    """Замена сохраняет автора, порядок и день исправляемой записи"""
    return target.same_day_mode_and_author


@p.condition("6.7", on=BOTH)
def a_ballot_stays_as_it_was_cast(target: TargetEntry) -> bool:
    """Поданный голос не исправляют и не снимают"""
    return target.kind != "maslikhat.cast_ballot"


@p.condition("6.8", on=BOTH)
def what_was_erased_stays_erased(target: TargetEntry) -> bool:
    """запись о стирании не исправляют и не снимают"""
    return target.kind != "register.erase_personal_data"
