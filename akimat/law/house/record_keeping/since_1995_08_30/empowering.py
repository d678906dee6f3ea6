"""Default deny: what no norm empowers is not entered."""

from akimat.law.empowerment import Empowerment
from akimat.law.language import EVERY_KIND, edition

p = edition(__name__)


@p.condition("1", on=EVERY_KIND)
def a_norm_in_force_empowers_somebody(empowerment: Empowerment) -> bool:
    """только если норма, действующая на его день, называет, кто вправе его совершить"""
    return empowerment.named
