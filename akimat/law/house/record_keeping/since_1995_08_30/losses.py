"""What the register says of itself when published entries are lost."""

from akimat.law.facts import Actor, Loss
from akimat.law.language import edition

p = edition(__name__)

KIND = "register.accept_loss"


@p.power("7.1", on=KIND)
def the_installation_admits_the_loss(actor: Actor) -> bool:
    """ключ установки признает это актом"""
    return actor.office == "installation"


@p.condition("7.2", on=KIND)
def the_last_checkpoint_is_quoted(loss: Loss) -> bool:
    """Такой акт приводит последнюю опубликованную контрольную точку с ее подписью"""
    return loss.signed


@p.condition("7.3", on=KIND)
def something_is_lost(loss: Loss) -> bool:
    """Утрата признается только тогда, когда записей осталось меньше, чем было опубликовано"""
    return loss.lost > 0
