"""What is not public can be erased; what the register says of it then is that it was there, and who erased it."""

from akimat.law.facts import Actor, Erasing
from akimat.law.language import edition

p = edition(__name__)

KIND = "register.erase_personal_data"


@p.power("8.1", on=KIND)
def whoever_entered_it_erases(actor: Actor) -> bool:
    """что записано от имени закона или ключа установки, никто не стирает"""
    return actor.office not in ("law", "installation")


@p.condition("8.1", on=KIND)
def it_is_the_authors_own_entry(erasing: Erasing) -> bool:
    """Персональные данные и закрытые файлы, на которые ссылается запись, стирает ее автор"""
    return erasing.by_same_author


@p.condition("8.2", on=KIND)
def the_entry_with_the_data_exists(erasing: Erasing) -> bool:
    """Запись, которая на них ссылается, есть в реестре"""
    return erasing.exists


@p.condition("8.3", on=KIND)
def the_entry_refers_to_it(erasing: Erasing) -> bool:
    """Стирают только то, на что эта запись ссылается и что не является открытой частью самого акта"""
    return erasing.held


@p.condition("8.4", on=KIND)
def it_was_not_erased_before(erasing: Erasing) -> bool:
    """Стертого не стирают снова"""
    return not erasing.erased_already
