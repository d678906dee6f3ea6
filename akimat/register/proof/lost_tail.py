"""Before the server starts: is the database still the log that was signed last?

An older backup, a truncated write-ahead log, a flipped page: the database itself may open without a word, as
an older state or another one. What was signed stands outside it, so we compare every act with its leaf.
"""

from akimat.register import reads
from akimat.register.errors import BrokenRegister
from akimat.register.proof import log_key, publisher
from akimat.register.proof.checkpoint import Checkpoint


def check() -> Checkpoint | None:
    """The last head that was signed, or None. Raises BrokenRegister naming the first lost act."""
    remembered, key = log_key.memory(), log_key.read()
    if key is None:
        log_key.demand_never_signed(remembered)
        return None
    last = remembered.last(key.verifier())
    if publisher.tiles_root(remembered.tiles, last.size) != last.root:
        raise BrokenRegister(
            f"the tiles in {remembered.folder} are not those that were signed: {publisher.MEND}"
        )
    publisher.raise_lost(remembered, last)
    if reads.size() < last.size:
        raise BrokenRegister(f"the head says {reads.size()} acts, {last.size} were signed")
    return last
