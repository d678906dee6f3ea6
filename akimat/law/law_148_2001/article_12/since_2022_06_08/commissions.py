"""Art. 12: standing commissions."""

from akimat.law.facts import Actor, CommissionForming
from akimat.law.language import edition
from akimat.law.no_confidence import PRESIDING

p = edition(__name__)


@p.power("1", on="maslikhat.form_commission")
def the_maslikhat_forms_it(actor: Actor) -> bool:
    """Маслихат образует"""
    return actor.office in PRESIDING


@p.condition("1", on="maslikhat.form_commission")
def there_are_seven_at_most(forming: CommissionForming) -> bool:
    """не более 7 постоянных комиссий"""
    return forming.commissions < 7


@p.condition("2", on="maslikhat.form_commission")
def members_are_deputies(forming: CommissionForming) -> bool:
    """из депутатов маслихата"""
    return forming.strangers == 0


@p.condition("2", on="maslikhat.form_commission")
def its_chair_is_a_member(forming: CommissionForming) -> bool:
    """Председателя и членов комиссии"""
    return forming.chair_is_member
