"""Who enters an act, and when; and what else an act needs that was decided elsewhere.

These norms bind recorded acts too: the act stands, but it is not entered by just anybody.
"""

from akimat.law.facts import Actor, Entering
from akimat.law.language import EVERY_KIND, LATE, edition
from akimat.law.unknown import any_of

p = edition(__name__)

WITHOUT_TENURE = ("law", "installation")


@p.condition("2.1", on=EVERY_KIND, of_entry=True, cure="bodies.delegate_entry")
def the_holder_or_a_delegate_enters(entering: Entering) -> bool:
    """тот, кто в день записи занимает должность автора, или тот, кому запись актов этого вида поручена"""
    return any_of(lambda: entering.holds, lambda: entering.delegated)


@p.condition("2.2", on=EVERY_KIND, of_entry=True)
def a_clerk_does_not_decide(entering: Entering) -> bool:
    """которым назначают, освобождают или платят, вносит сам занимающий должность, а другой — только с подписанным подлинником"""
    if entering.recorded:
        return True  # decided elsewhere: 4.1 asks for its document
    return any_of(lambda: not entering.decides, lambda: entering.holds, lambda: entering.signed_original)


@p.condition("2.3", on=EVERY_KIND)
def somebody_held_the_post(actor: Actor, entering: Entering) -> bool:
    """Изданный здесь акт исходит от должности, которую в день акта кто-то занимал"""
    return any_of(lambda: entering.recorded, lambda: actor.held, lambda: actor.office in WITHOUT_TENURE)


@p.condition("3.1", on=EVERY_KIND, of_entry=True)
def the_day_is_not_in_the_future(entering: Entering) -> bool:
    """День акта не бывает позже дня записи"""
    return entering.on <= entering.recorded_on


@p.condition("3.2", on=EVERY_KIND, grade=LATE, of_entry=True)
def entered_on_its_day(entering: Entering) -> bool:
    """Запись вносится в день акта"""
    return entering.on >= entering.recorded_on


@p.condition("3.3", on=EVERY_KIND, of_entry=True)
def a_late_entry_gives_its_reason(entering: Entering) -> bool:
    """Запись, внесенная позже, называет причину"""
    return any_of(lambda: entering.on >= entering.recorded_on, lambda: entering.late_reason_given)


@p.condition("4.1", on=EVERY_KIND, of_entry=True)
def a_recorded_act_has_its_document(entering: Entering) -> bool:
    """записывается по документу, о котором известно, кто, когда и под каким номером его издал и где его можно увидеть"""
    return entering.document_complete if entering.recorded else True


@p.condition("4.2", on=EVERY_KIND, of_entry=True)
def the_issuer_did_not_act_here_yet(entering: Entering) -> bool:
    """не записывается акт того, кто в этот день уже сам совершал свои акты здесь"""
    since = entering.issuer_desk_since
    return True if since is None else entering.on <= since
