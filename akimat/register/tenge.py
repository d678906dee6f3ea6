"""Money at the edge: people read and write tenge, the register keeps whole tiyn.

Decimal only here; a third decimal is an error and is never rounded away.
"""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

TIYN = 100
THOUSAND = 1000 * TIYN
SPACES = re.compile(r"[\s\u00a0\u202f']")
AMOUNT = re.compile(r"-?\d{1,15}(\.\d{1,2})?")


def tiyn(text: str) -> int:
    """«1 234,56» tenge in tiyn; ValueError where it is no amount of whole tiyn."""
    plain = SPACES.sub("", text).replace(",", ".").replace("\u2212", "-")
    if not AMOUNT.fullmatch(plain):
        raise ValueError(text)
    return int(Decimal(plain) * TIYN)


def tenge(amount: Any) -> str:
    """An amount of tiyn as a form shows it again: «1234.56»; what is no amount stays as it was given."""
    return f"{Decimal(amount) / TIYN:.2f}" if isinstance(amount, int) else str(amount)


def lines_of_tiyn(text: str) -> list[int | str]:
    """One amount a line; what is no amount is left for the payload to refuse, with its place."""
    return [_or_itself(line.strip()) for line in text.splitlines() if line.strip()]


def _or_itself(line: str) -> int | str:
    try:
        return tiyn(line)
    except ValueError:
        return line


class Tenge(forms.CharField):
    """An amount in tenge with at most two decimals; the payload gets tiyn."""

    default_error_messages = {"amount": _("Write an amount in tenge with at most two decimals.")}

    def __init__(self, **kwargs: Any):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(widget=widget, **kwargs)

    def clean(self, value: Any) -> int | None:
        """Whole tiyn, or None where nothing was written."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return tiyn(text)
        except ValueError:
            raise forms.ValidationError(self.error_messages["amount"]) from None
