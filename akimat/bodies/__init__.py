"""Bodies, posts, persons, tenures and delegations: who acts, in whose name. See README.md in this folder."""
