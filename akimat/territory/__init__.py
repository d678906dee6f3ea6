"""Administrative-territorial units and their ranks, the tree in time. See README.md in this folder."""
