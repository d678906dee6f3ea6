"""The state classifier of administrative-territorial objects (KATO): a file becomes units, or says why not.

`table` reads cells, `rows` makes objects of them and finds every fault, `ranks` tells what each object is,
`plan` compares them with what stands, `writing` carries a plan out. Nothing here decides: the act does.
"""
