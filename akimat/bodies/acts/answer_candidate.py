"""The maslikhat's answer on a candidate: how many voted for him, of how many deputies in all."""

from collections.abc import Iterable
from typing import Any

from akimat.bodies import lower_akims
from akimat.bodies.models import Candidacy, CandidateAnswer
from akimat.law.consent import Consent
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import CandidacyRef, Count, MaybeCount, maybe
from akimat.register.hand import Hand


class AnswerCandidate(Act):
    """Whether that is consent the law says; an unknown total leaves it open and the candidate refused."""

    candidacy: CandidacyRef
    votes_for: Count
    deputies_total: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        for post in Candidacy.objects.filter(thing=self.candidacy).values_list("post_id", flat=True)[:1]:
            yield Subject(post, "bodies.post")
        yield Subject(self.candidacy, "bodies.candidacy")

    def about(self, doing: Doing) -> Iterable[object]:
        total = maybe(self.deputies_total, "deputies_total")
        yield lower_akims.vote(doing.judged_as, self.candidacy, self.votes_for, total)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        asked = Candidacy.objects.get(thing=self.candidacy, voided_act=None)
        hand.close(Candidacy, self.candidacy)
        agreed = isinstance(defined.get("outcome"), Consent)
        hand.open(CandidateAnswer, self.candidacy, post=asked.post_id, person=asked.person_id, agreed=agreed)
