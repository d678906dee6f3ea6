"""The vocabulary of the law: what a rule may ask about a case.

A fact is a small frozen dataclass that holds a result (a count, a rank, whether something is so), never a
model, a clock or personal data beyond the identity of a person or a post (UUIDs as text). The norms in force
ask for facts by the types of their parameters; an act says only about what; the register gathers them and
stores them beside the act.

`Maybe[int]` may be an `Unknown`: a rule that touches it ends as "cannot be judged".

One module per field; every class is known by its name alone, here.
"""

from akimat.law.facts.acting import *
from akimat.law.facts.budgets import *
from akimat.law.facts.consent import *
from akimat.law.facts.duties import *
from akimat.law.facts.legal_acts import *
from akimat.law.facts.lower_akims import *
from akimat.law.facts.mandates import *
from akimat.law.facts.no_confidence import *
from akimat.law.facts.offices import *
from akimat.law.facts.privacy import *
from akimat.law.facts.sessions import *
from akimat.law.facts.territory import *
