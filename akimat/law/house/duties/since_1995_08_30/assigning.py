"""Who assigns the duties of a post for a time, to whom, and for how long; how an assignment is ended early."""

from akimat.law.facts import Actor, DutyAssignment, RunningAssignment
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

BOTH = ("bodies.assign_duties", "bodies.end_assignment")


@p.power("1.1", on=BOTH)
def who_assigns(actor: Actor) -> bool:
    """возлагают и прекращают Президент, аким или руководитель аппарата"""
    return actor.office in ("president", "akim", "apparatus_head")


@p.condition("1.2", on="bodies.assign_duties")
def only_where_one_is_superior(assignment: DutyAssignment) -> bool:
    """только по своей должности, по должностям своего органа и по акимам, которые ему прямо подчинены"""
    return assignment.relation in ("own", "body", "subordinate")


@p.condition("1.2", on="bodies.end_assignment")
def only_where_one_is_superior_to_the_post(assignment: RunningAssignment) -> bool:
    """только по своей должности, по должностям своего органа и по акимам, которые ему прямо подчинены"""
    return assignment.relation in ("own", "body", "subordinate")


@p.condition("2.1", on="bodies.assign_duties")
def a_vacancy_is_vacant_and_an_absence_is_somebodys(assignment: DutyAssignment) -> bool:
    """замещают занимающего должность, а до назначения — вакантную должность"""
    return assignment.vacant if assignment.reason == "vacancy" else not assignment.vacant


@p.condition("2.2", on="bodies.assign_duties")
def an_absence_has_a_last_day(assignment: DutyAssignment) -> bool:
    """На время отпуска, болезни и командировки называют последний день"""
    return any_of(lambda: assignment.reason == "vacancy", lambda: assignment.days is not None)


@p.condition("2.2", on="bodies.assign_duties")
def the_last_day_is_not_before_the_first(assignment: DutyAssignment) -> bool:
    """и он не раньше первого"""
    return True if assignment.days is None else assignment.days >= 1


@p.condition("2.3", on="bodies.assign_duties", cure="bodies.end_assignment")
def the_whole_is_assigned_to_one(assignment: DutyAssignment) -> bool:
    """На одно время все обязанности целиком возлагают на одного"""
    return any_of(lambda: not assignment.whole, lambda: not assignment.another_whole)


@p.condition("2.4", on="bodies.assign_duties")
def a_part_is_told_by_known_kinds(assignment: DutyAssignment) -> bool:
    """называют известными видами актов"""
    return assignment.kinds_known


@p.condition("2.5", on="bodies.assign_duties")
def not_to_the_holder(assignment: DutyAssignment) -> bool:
    """На того, кто занимает эту должность, ее обязанности не возлагают"""
    return not assignment.holds_it


@p.condition("3", on="bodies.end_assignment")
def it_is_running(assignment: RunningAssignment) -> bool:
    """Прекращают только действующее возложение"""
    return assignment.running
