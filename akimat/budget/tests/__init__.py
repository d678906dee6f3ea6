"""Tests of the room of local budgets."""
