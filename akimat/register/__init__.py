"""The register of acts: the only door through which state changes.

`akimat.register.perform.perform` admits an act if the law of its day admits it, changes state and appends the
act to the log, in one transaction. See README.md in this folder.
"""
