"""What the world may fetch of the log: the published head, tiles and bundles that it covers, receipts."""

from akimat.register.models import Entry
from akimat.register.proof import log_key, publisher, tiles
from akimat.register.proof.receipt import Receipt
from akimat.register.proof.tree import HEIGHT, WIDTH


def tile(address: str) -> bytes | None:
    """A tile or a bundle by its address below `tile/`; None if the published head does not cover it."""
    found, shown = tiles.parse_address(address), publisher.published()
    if found is None or shown is None:
        return None
    level, number, width = found
    height = 0 if level == "entries" else int(level) * HEIGHT
    if (number * WIDTH + width) << height > shown[0].head.size:
        return None
    if level == "entries":
        return bundle(number, width)
    return log_key.memory().tiles.read(int(level), number, width)


def bundle(number: int, width: int) -> bytes:
    """Entries, each with its length before it."""
    first = number * WIDTH + 1
    rows = Entry.objects.filter(number__gte=first, number__lt=first + width).order_by("number")
    return tiles.bundle(bytes(entry) for entry in rows.values_list("entry", flat=True).iterator())


def receipt(number: int) -> bytes | None:
    """The receipt of an act; None if the published head does not cover it yet."""
    shown = publisher.published()
    if shown is None or not 0 < number <= shown[0].head.size:
        return None
    tree = log_key.memory().tiles.tree(shown[0].head.size)
    return bytes(Receipt(number - 1, tuple(tree.inclusion(number - 1)), shown[0].note))
