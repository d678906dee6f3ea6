"""A Kazakh name in Latin letters, where the classifier gives no English one. Ours, and nothing official."""

_KAZAKH = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я"
_LATIN = "a a b v g g d e yo zh z i y k q l m n ng o o p r s t u u u f kh h ts ch sh shch _ y i _ e yu ya"
_LETTERS = dict(zip(_KAZAKH.split(), _LATIN.split(), strict=True))


def romanised(name: str) -> str:
    """Letter by letter; what is no Kazakh or Russian letter stays."""
    return "".join(_of_letter(letter) for letter in name)


def _of_letter(letter: str) -> str:
    latin = _LETTERS.get(letter.lower(), letter).replace("_", "")
    return latin if letter.islower() or letter == latin else latin.capitalize()
