"""The words behind a finding, in a language."""

from datetime import date

from akimat.law import terms
from akimat.law.decision import Finding
from akimat.law.editions import RESTATED, Ended, NotEncoded, NotYet, Sentence
from akimat.law.library import library


def sentence(source: str, article: str, since: date, anchor: str, lang: str) -> Sentence:
    """The anchored line of an edition; for a finding without a text (no anchor), why there is none."""
    found = library().article(source, article)
    if anchor:
        return library().edition(source, article, since).sentence(anchor, lang)
    key = {NotEncoded: "not_encoded", NotYet: "not_yet", Ended: "ended"}.get(
        type(found.status(since)), "in_force"
    )
    return Sentence(f"{found.names[lang]}. {terms.label(f'edition_{key}', lang)}", RESTATED)


def cite(finding: Finding, lang: str) -> str:
    """The provision as a lawyer writes it: «ст. 87 п. 4»; without an anchor, the article's name."""
    found = library().article(finding.source, finding.article)
    return found.cite(finding.anchor, lang) if finding.anchor else found.names[lang]
