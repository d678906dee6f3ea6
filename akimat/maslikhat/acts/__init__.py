"""The acts of this room, one file each. Mandates, meetings and votes: every ballot is an act."""
