"""One maslikhat per deputy."""

from akimat.law.facts import MandateElsewhere
from akimat.law.language import edition

p = edition(__name__)

p.leaves_to("3.1", open="maslikhat")


@p.condition("3.2", on="maslikhat.register_mandate", cure="maslikhat.end_mandate")
def the_deputy_sits_in_no_other_maslikhat(mandate: MandateElsewhere) -> bool:
    """депутатом только одного маслихата"""
    return mandate.maslikhats == ()
