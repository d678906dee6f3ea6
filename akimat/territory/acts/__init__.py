"""The acts of this room, one file each. Units: entered by an act, referred to by everything."""
