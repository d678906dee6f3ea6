"""Maslikhats, mandates, meetings of deputies and their votes of consent. See README.md in this folder."""
