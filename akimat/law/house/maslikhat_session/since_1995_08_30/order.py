"""Order of a session where the law is silent. Nothing here makes or breaks a decision."""

from akimat.law.facts import (
    Actor,
    MaslikhatUnit,
    PaperSigning,
    QuestionBallot,
    QuestionClosing,
    QuestionOpening,
    QuestionProtocol,
    SessionCall,
    SessionState,
)
from akimat.law.language import edition
from akimat.law.unknown import all_of, any_of

p = edition(__name__)

OWN = (
    "maslikhat.convene_session",
    "maslikhat.open_session",
    "maslikhat.note_attendance",
    "maslikhat.break_session",
    "maslikhat.put_to_vote",
    "maslikhat.count_question",
    "maslikhat.close_question",
    "maslikhat.close_session",
    "maslikhat.sign_decision",
    "maslikhat.form_commission",
    "maslikhat.adopt_resolution",
    "maslikhat.issue_order",
    "maslikhat.begin_no_confidence",
    "maslikhat.verify_signatures",
    "maslikhat.raise_no_confidence",
    "maslikhat.send_no_confidence",
)


@p.condition("1", on=OWN)
def of_the_own_maslikhat(actor: Actor, maslikhat: MaslikhatUnit) -> bool:
    """от имени того маслихата, чья она"""
    return actor.unit == maslikhat.unit


@p.condition("2", on="maslikhat.convene_session", cure="maslikhat.close_session")
def no_other_session_goes_on(call: SessionCall) -> bool:
    """Пока одна сессия не закрыта, другую не созывают"""
    return not call.another_open


@p.condition("3.1", on="maslikhat.open_session")
def it_was_convened_or_is_on_a_break(session: SessionState) -> bool:
    """созванную сессию или сессию после перерыва"""
    return any_of(lambda: session.convened, lambda: session.on_break)


@p.condition("3.2", on=("maslikhat.note_attendance", "maslikhat.break_session", "maslikhat.close_session"))
def the_session_is_open(session: SessionState) -> bool:
    """только на открытой сессии"""
    return session.open


@p.condition("3.2", on="maslikhat.put_to_vote", cure="maslikhat.open_session")
def questions_are_put_at_an_open_session(question: QuestionOpening) -> bool:
    """Вопросы ставят, решения принимают и перерыв объявляют только на открытой сессии"""
    return question.session_open


@p.condition("3.3", on=("maslikhat.note_attendance", "maslikhat.break_session", "maslikhat.close_session"))
def no_vote_is_under_way(session: SessionState) -> bool:
    """Пока идет голосование"""
    return not session.question_open


@p.condition("4", on="maslikhat.put_to_vote", cure="maslikhat.close_question")
def no_other_vote_is_open(question: QuestionOpening) -> bool:
    """Пока одно голосование не закрыто, другое не открывают"""
    return not question.another_open


@p.condition("5.1", on="maslikhat.vote_on_question")
def the_vote_is_open(ballot: QuestionBallot) -> bool:
    """пока голосование открыто"""
    return ballot.vote_open


@p.condition("5.1", on="maslikhat.vote_on_question")
def a_deputy_votes_once(ballot: QuestionBallot) -> bool:
    """один раз"""
    return ballot.cast is None


@p.condition("5.2", on="maslikhat.vote_on_question")
def the_text_is_the_one_that_was_put(ballot: QuestionBallot) -> bool:
    """к тексту, который поставлен на голосование, слово в слово"""
    return ballot.same_text


@p.condition("6.1", on="maslikhat.count_question")
def a_protocol_is_entered_once_and_in_time(protocol: QuestionProtocol) -> bool:
    """один раз, пока голосование открыто и голоса не подают в реестре"""
    return all_of(lambda: protocol.vote_open, lambda: protocol.by_protocol, lambda: not protocol.entered)


@p.condition("6.2", on="maslikhat.close_question")
def only_an_open_vote_is_closed(closing: QuestionClosing) -> bool:
    """Закрывают открытое голосование"""
    return closing.open


@p.condition("6.2", on="maslikhat.close_question", cure="maslikhat.count_question")
def a_protocol_comes_first(closing: QuestionClosing) -> bool:
    """сначала вносят протокол"""
    return closing.protocol_entered if closing.by_protocol else True


@p.condition("7", on=("maslikhat.sign_decision", "maslikhat.adopt_resolution", "maslikhat.issue_order"))
def the_number_is_free(signing: PaperSigning) -> bool:
    """в одном году не повторяется"""
    return signing.number_free


@p.condition("8", on="maslikhat.sign_decision")
def it_is_signed_once(signing: PaperSigning) -> bool:
    """подписывают один раз"""
    return not signing.signed_already
