"""Paragraphs 4 to 27: attendance, how deputies vote, agenda, procedural questions, minutes."""

from akimat.law import no_confidence
from akimat.law.facts import (
    Actor,
    QuestionBallot,
    QuestionCount,
    QuestionOpening,
    QuestionProtocol,
    SessionState,
)
from akimat.law.language import edition

p = edition(__name__)


@p.condition("4", on=("maslikhat.open_session", "maslikhat.note_attendance"))
def only_deputies_are_registered(session: SessionState) -> bool:
    """регистрируют присутствующих депутатов"""
    return session.strangers == 0


@p.power("7.1", on="maslikhat.vote_on_question")
def deputies_vote(actor: Actor) -> bool:
    """Депутаты голосуют"""
    return actor.office == "deputy"


@p.condition("7.1", on="maslikhat.vote_on_question")
def a_deputy_of_this_maslikhat_votes(ballot: QuestionBallot) -> bool:
    """Депутаты голосуют с помощью электронной системы"""
    return ballot.own_mandate


@p.condition("7.1", on="maslikhat.vote_on_question")
def whoever_is_present_votes(ballot: QuestionBallot) -> bool:
    """голосуют с помощью электронной системы"""
    return ballot.present


@p.condition("7.2", on="maslikhat.vote_on_question")
def for_against_or_abstained(ballot: QuestionBallot) -> bool:
    """«за», «против» или «воздержался»"""
    return ballot.choice in ("for", "against", "abstained")


@p.condition("7.3", on="maslikhat.count_question")
def not_more_votes_than_deputies(protocol: QuestionProtocol) -> bool:
    """сколько депутатов голосовали"""
    return protocol.counted <= protocol.present


@p.condition("12", on="maslikhat.put_to_vote", cure="maslikhat.convene_session")
def the_item_is_on_the_agenda(question: QuestionOpening) -> bool:
    """по вопросам повестки дня"""
    return question.on_agenda


@p.definition("24", on="maslikhat.close_question", name="result")
def procedure_by_those_present(count: QuestionCount) -> str | None:
    """большинством присутствующих"""
    return no_confidence.decided_by_present(count, "procedural", "mandate")


p.leaves_to("27", open="maslikhat")
