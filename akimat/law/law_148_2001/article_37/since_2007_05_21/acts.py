"""Art. 37: legal acts of akimats and akims, and who cancels them.

Read in the wording of 2026. Until 7 June 2022 the Constitution named the President as well, so who may cancel
is judged by the Constitution of the day.
"""

from akimat.law.facts import Actor, LegalActDraft
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

ISSUE = "bodies.issue_legal_act"


@p.power("2", on=ISSUE)
def an_akim_issues_acts(actor: Actor) -> bool:
    """Аким издает решения нормативного характера и распоряжения"""
    return actor.office == "akim"


@p.condition("1", on=ISSUE)
def a_resolution_is_of_an_akimat(draft: LegalActDraft) -> bool:
    """Акимат издает постановления"""
    return any_of(lambda: draft.form != "resolution", lambda: draft.body_kind == "akimat")


p.leaves_to("5", open="powers")
p.leaves_to("6", open="powers")
p.leaves_to("8", norm="constitution_2026/article_90", on=("bodies.cancel_act",))
