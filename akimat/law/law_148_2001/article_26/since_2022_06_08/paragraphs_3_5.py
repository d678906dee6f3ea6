"""Art. 26: how an akimat is formed. Its composition is not entered yet."""

from akimat.law.language import edition

p = edition(__name__)

p.leaves_to("3", open="bodies", on=("bodies.create_body",))
p.leaves_to("5", open="bodies", on=("bodies.create_body",))
