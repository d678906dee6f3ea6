"""Art. 33(1)(16): who does the work of a lower akim for a time."""

from akimat.law.facts import DutyAssignment
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

LOWER = ("rural_district", "village", "settlement", "city_of_district_significance")


@p.condition("1.16", on="bodies.assign_duties")
def by_the_akim_of_the_district(assignment: DutyAssignment) -> bool:
    """Аким района временно возлагает обязанности акима сельского округа, села, поселка, города районного значения"""
    return any_of(
        lambda: assignment.office != "akim",
        lambda: assignment.rank not in LOWER,
        lambda: assignment.relation == "subordinate",
    )


@p.condition("1.16", on="bodies.assign_duties")
def to_somebody_who_serves_in_another_post(assignment: DutyAssignment) -> bool:
    """на другого административного государственного служащего, не освобождая его от его должности"""
    return any_of(
        lambda: assignment.office != "akim",
        lambda: assignment.rank not in LOWER,
        lambda: assignment.serves_elsewhere,
    )
