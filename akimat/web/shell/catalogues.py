"""Catalogues of every app: update the .po files from the sources, compile them, list what is missing.

    python -m akimat.web.shell.catalogues update [app]    after changing words; new ones come in empty
    python -m akimat.web.shell.catalogues missing         what a translator still has to do

Babel does it, so gettext need not be installed; `make` compiles. Line numbers and dates are left out of the
files: a diff of a catalogue then shows words, and nothing else.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from akimat.web.shell.extraction import messages

PACKAGE = Path(__file__).resolve().parents[2]
LANGUAGES = ("kk", "ru")  # English is what the sources speak


def apps() -> list[Path]:
    """Folders of Django's applications; the law is none, its words are in the glossary."""
    return [folder for folder in sorted(PACKAGE.iterdir()) if (folder / "apps.py").exists()]


def po_path(app: Path, lang: str) -> Path:
    return app / "locale" / lang / "LC_MESSAGES" / "django.po"


def read(app: Path, lang: str) -> Catalog:
    path = po_path(app, lang)
    if not path.exists():
        return Catalog(locale=lang, domain="django")
    with path.open("rb") as file:
        return read_po(file, locale=lang, domain="django", abort_invalid=True)


def wanted(app: Path) -> Catalog:
    """What the sources of an app say now."""
    template = Catalog(domain="django")
    for message in messages(app):
        template.add(message.id, context=message.context)
    return template


def update(app: Path, lang: str) -> None:
    template = wanted(app)
    if not len(template):
        return
    old, new = read(app, lang), Catalog(locale=lang, domain="django")
    for message in template:
        if message.id:
            kept = old.get(message.id, message.context)
            comments = kept.user_comments if kept else ()
            new.add(
                message.id, kept.string if kept else None, context=message.context, user_comments=comments
            )
    path = po_path(app, lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(_header(new))
        write_po(file, new, width=100, omit_header=True, sort_output=True)


def _header(catalog: Catalog) -> bytes:
    lines = [
        f"Language: {catalog.locale}",
        f"Plural-Forms: {catalog.plural_forms}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return ('msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n").encode()


def missing() -> Iterator[str]:
    for app in apps():
        for lang in LANGUAGES:
            have = read(app, lang)
            for message in wanted(app):
                found = have.get(message.id, message.context) if message.id else None
                if message.id and (found is None or not _full(found.string)):
                    yield f"{app.name} {lang}: {message.id!r}"


def _full(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(string) and all(string or ())


def main(command: str = "", only: str = "") -> int:
    if command == "update":
        for app in (app for app in apps() if only in ("", app.name)):
            for lang in LANGUAGES:
                update(app, lang)
        return 0
    if command == "missing":
        gaps = list(missing())
        print("\n".join(gaps) or "Nothing is missing.")
        return 1 if gaps else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
