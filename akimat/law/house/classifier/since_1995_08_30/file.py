"""When a file of the classifier becomes the territory, and what a populated place inside a unit has not."""

from akimat.law.facts import Actor, BodiesInUnits, BodyAtLevel, KatoFile, UnitChange
from akimat.law.language import edition

p = edition(__name__)

KIND = "territory.import_kato"
CHANGES = (
    "territory.rename_unit",
    "territory.change_rank",
    "territory.move_unit",
    "territory.merge_units",
    "territory.split_unit",
)


@p.power("1", on=KIND)
def the_head_of_the_apparatus_enters_it(actor: Actor) -> bool:
    """вносит руководитель аппарата"""
    return actor.office == "apparatus_head"


@p.condition("2", on=KIND)
def it_has_no_error(file: KatoFile) -> bool:
    """В файле нет ни одной ошибки"""
    return file.errors == 0


@p.condition("3", on=KIND)
def nothing_was_changed_after_its_day(file: KatoFile) -> bool:
    """Файл вносится на день, после которого не менялось то, о чем он говорит"""
    return not file.overtaken


@p.condition("4", on=KIND)
def no_body_loses_its_unit(ending: BodiesInUnits) -> bool:
    """Единица, в которой работает орган, не заканчивается файлом"""
    return ending.bodies == 0


@p.condition("5", on=KIND)
def nothing_is_left_hanging(file: KatoFile) -> bool:
    """Единица без кода не остается без вышестоящей"""
    return file.stranded == 0


@p.condition("6", on="bodies.create_body")
def a_place_inside_a_unit_has_no_body(body: BodyAtLevel) -> bool:
    """У населенного пункта внутри единицы своих органов нет"""
    return body.rank != "locality"


@p.condition("7", on=CHANGES)
def the_unit_stands(change: UnitChange) -> bool:
    """Меняется единица, которая в этот день стоит и позже не менялась"""
    return change.stands


@p.power("8", on="bodies.rename_body")
def the_head_of_the_apparatus_renames_it(actor: Actor) -> bool:
    """переименовывает руководитель аппарата"""
    return actor.office == "apparatus_head"
