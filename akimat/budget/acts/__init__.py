"""The acts of this room, one file each. Whatever moves money or plans is an act."""
