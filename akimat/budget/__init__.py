"""Local budgets: codes, decisions, plans, obligations and payments. See README.md in this folder."""
