"""Art. 87(3): one head, and it is the akim."""

from akimat.law.akims import unless_head_of_akimat
from akimat.law.facts import Appointment, HeadOfBody
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)


@p.condition("3", on="bodies.create_post")
def the_head_is_the_akim(head: HeadOfBody) -> bool:
    """Местный исполнительный орган возглавляет аким"""
    return any_of(lambda: unless_head_of_akimat(head), lambda: head.office == "akim")


@p.condition("3", on="bodies.create_post")
def there_is_one_head(head: HeadOfBody) -> bool:
    """возглавляет аким своей административно-территориальной единицы"""
    return any_of(lambda: unless_head_of_akimat(head), lambda: head.heads_already == 0)


@p.condition("3", on="bodies.appoint_akim", cure="bodies.dismiss_akim")
def nobody_else_is_in_office(appointment: Appointment) -> bool:
    """возглавляет аким своей административно-территориальной единицы"""
    return not appointment.incumbent
