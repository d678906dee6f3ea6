"""Whether pages say that all this is invented: told by the first act, which is for ever.

So a process asks once. Only pages rely on it; `perform` and the personas ask the register anew.
"""

from django.db import connection

from akimat.register import reads as register

_told: dict[str, bool] = {}


def shown() -> bool:
    """For the line on top of every page."""
    database = str(connection.settings_dict["NAME"])
    if database not in _told:
        said = register.founded_as_demonstration()
        if said is None:
            return False
        _told[database] = said
    return _told[database]


def forget() -> None:
    """For tests, whose first acts are rolled back."""
    _told.clear()
