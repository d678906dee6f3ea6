"""Who keeps the register itself: its founding, bodies, posts, persons, units, delegations."""

from akimat.law.facts import Actor, BodyAtLevel, Death, Delegating, Founding, HolderEntry
from akimat.law.language import edition

p = edition(__name__)

KEPT = (
    "bodies.create_body",
    "bodies.create_post",
    "bodies.register_person",
    "bodies.delegate_entry",
    "territory.enter_units",
)
ONE_IN_A_UNIT = ("akimat", "maslikhat")


@p.power("5.1", on="bodies.found_register")
def the_installation_founds(actor: Actor) -> bool:
    """Реестр основывает ключ установки"""
    return actor.office == "installation"


@p.condition("5.2", on="bodies.found_register")
def it_is_founded_once(founding: Founding) -> bool:
    """Реестр основывается один раз"""
    return not founding.founded


@p.power("5.3", on=KEPT)
def the_head_of_the_apparatus_enters(actor: Actor) -> bool:
    """вносит руководитель аппарата; ключ установки вносит их только самим актом основания"""
    return actor.office == "apparatus_head"


@p.condition("5.4", on="bodies.delegate_entry")
def only_acts_of_the_own_body_are_delegated(delegating: Delegating) -> bool:
    """только тех актов, которые совершает орган самого автора"""
    return delegating.body_is_authors


@p.condition("5.5", on="bodies.delegate_entry")
def the_kinds_are_known(delegating: Delegating) -> bool:
    """перечисляет известные виды актов"""
    return delegating.kinds_known


@p.condition("5.6", on="bodies.create_body")
def a_unit_has_one_of_a_kind(body: BodyAtLevel) -> bool:
    """В одной единице бывает один акимат и один маслихат"""
    return not body.same_kind_already if body.body_kind in ONE_IN_A_UNIT else True


@p.power("5.7", on=("bodies.enter_holder", "bodies.leave_post"))
def the_head_of_the_apparatus_enters_holders(actor: Actor) -> bool:
    """вносит руководитель аппарата"""
    return actor.office == "apparatus_head"


@p.condition("5.8", on="bodies.enter_holder", cure="bodies.appoint_akim")
def an_akim_is_entered_once(holder: HolderEntry) -> bool:
    """Акима так вносят лишь однажды"""
    return holder.first if holder.office == "akim" else True


@p.condition("5.9", on="bodies.leave_post", cure="bodies.dismiss_akim")
def an_akim_does_not_leave_so(holder: HolderEntry) -> bool:
    """и не акима: акима освобождает тот, кто вправе"""
    return holder.office != "akim"


@p.condition("5.9", on="bodies.leave_post")
def whoever_leaves_holds_the_post(holder: HolderEntry) -> bool:
    """Ушедшим так вносят того, кто занимает должность"""
    return holder.holds


@p.power("5.10", on="bodies.person_died")
def the_head_of_the_apparatus_enters_a_death(actor: Actor) -> bool:
    """Смерть должностного лица вносит руководитель аппарата"""
    return actor.office == "apparatus_head"


@p.condition("5.10", on="bodies.person_died", of_entry=True)
def all_posts_are_named(death: Death) -> bool:
    """называя все его должности"""
    return death.posts_are_all
