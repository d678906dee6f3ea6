"""Finding: one box on every page for units, posts, people, bodies, acts and sentences of the law."""
