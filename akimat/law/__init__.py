"""The law as code: texts, rules, editions and cases. Imports the standard library only.

decide(kind, on, facts)   what the law in force on a day says about an act
asks(kind, on)            which facts it wants to know for that
powers(actor, on)         what an office-holder may do
reading(source, article, on)   an article as a page shows it
"""

from akimat.law.deciding import asks, decide, has_effects, holes, powers
from akimat.law.decision import Caused, Conflict, Decision, Finding, Grade, Hole, Verdict
from akimat.law.editions import Sentence
from akimat.law.page import all_articles, find_article, reading
from akimat.law.sentences import cite, sentence
from akimat.law.unknown import Maybe, Unknown

__all__ = [
    "Caused",
    "Conflict",
    "Decision",
    "Finding",
    "Grade",
    "Hole",
    "Maybe",
    "Sentence",
    "Unknown",
    "Verdict",
    "all_articles",
    "asks",
    "cite",
    "decide",
    "find_article",
    "has_effects",
    "holes",
    "powers",
    "reading",
    "sentence",
]
