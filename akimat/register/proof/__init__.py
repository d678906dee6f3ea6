"""What lets a stranger check everything: signed checkpoints, tiles, receipts, exports, witnesses.

The formats are those of C2SP (signed-note, tlog-checkpoint, tlog-tiles, tlog-proof, tlog-witness) over the
Merkle tree of RFC 6962, so that software which nobody here wrote can read them. Nothing is of our own making.
"""
