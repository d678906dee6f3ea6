"""The offices that norms know by name, and those that they do not need to."""

from typing import Literal

Office = Literal[
    "president",
    "government",
    "court",
    "akim",
    "deputy_akim",
    "apparatus_head",
    "maslikhat_chair",
    "maslikhat_secretary",
    "election_commission",
    "head_of_state_body",
    "specialist",
]
