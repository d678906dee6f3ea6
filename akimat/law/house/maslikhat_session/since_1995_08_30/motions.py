"""Order of a question of no confidence: its steps one after another, and one text."""

from akimat.law.facts import Answering, Initiative, Motion, MotionVote, SignatureProtocol, Signing
from akimat.law.language import edition

p = edition(__name__)


@p.condition("9.1", on="maslikhat.begin_no_confidence")
def no_other_motion_is_under_way(initiative: Initiative) -> bool:
    """Пока один вопрос о недоверии акиму не решен, другой о нем не начинают"""
    return not initiative.another_open


@p.condition("9.2", on="maslikhat.sign_no_confidence")
def signatures_come_before_the_protocol(signing: Signing) -> bool:
    """Подписи собирают до протокола"""
    return signing.collecting


@p.condition("9.2", on="maslikhat.verify_signatures")
def there_is_one_protocol(protocol: SignatureProtocol) -> bool:
    """Подписи собирают до протокола"""
    return protocol.collecting


@p.condition("9.2", on="maslikhat.raise_no_confidence")
def it_is_raised_once(motion: Motion) -> bool:
    """вопрос ставят один раз"""
    return not motion.raised


@p.condition("9.2", on="maslikhat.keep_akim")
def it_is_answered_once(answer: Answering) -> bool:
    """отвечают на решение один раз"""
    return not answer.answered


@p.condition("9.3", on="maslikhat.put_to_vote", cure="maslikhat.raise_no_confidence")
def the_question_was_raised(vote: MotionVote) -> bool:
    """если вопрос поставлен"""
    return vote.raised if vote.no_confidence else True


@p.condition("9.3", on="maslikhat.put_to_vote")
def the_text_is_the_one_that_was_signed(vote: MotionVote) -> bool:
    """по тому тексту, который подписали"""
    return vote.same_text if vote.no_confidence else True
