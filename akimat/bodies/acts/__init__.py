"""The acts of this room, one file each. Posts and who holds them: every act is done in the name of one."""
