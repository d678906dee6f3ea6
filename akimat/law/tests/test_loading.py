"""A text or a rule that is not what it says it is does not load."""

import hashlib
import shutil
from pathlib import Path

import pytest

from akimat.law.cases import cases
from akimat.law.decision import Finding
from akimat.law.editions import BrokenText, read_article, read_edition
from akimat.law.facts import Actor, Quorum
from akimat.law.language import Binder
from akimat.law.library import LAW, library

EDITION = LAW / "constitution_1995" / "article_87" / "since_2022_06_08"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A copy of an edition, to be spoilt."""
    folder = tmp_path / "constitution_1995" / "article_87" / EDITION.name
    shutil.copytree(EDITION, folder)
    return folder


def change(folder: Path, lang: str, old: str, new: str, *, rehash: bool = True) -> None:
    text, about = folder / f"text.{lang}.md", folder / "edition.toml"
    before = hashlib.sha256(text.read_bytes()).hexdigest()
    assert old in text.read_text("utf-8")
    text.write_text(text.read_text("utf-8").replace(old, new), "utf-8")
    if rehash:
        after = hashlib.sha256(text.read_bytes()).hexdigest()
        about.write_text(about.read_text("utf-8").replace(before, after), "utf-8")


def bind_paragraph_4(folder: Path) -> None:
    """Run the rules of paragraph 4 against the copied text."""
    source = (EDITION / "paragraph_4.py").read_text("utf-8")
    body = source.replace("edition(__name__)", "binder").replace("import edition", "import Binder")
    exec(compile(body, "paragraph_4.py", "exec"), {"binder": Binder(read_edition(folder))})


def test_everything_loads() -> None:
    assert "constitution_1995/article_87" in library().articles
    assert len({norm.id + str(norm.edition.since) for norm in library().all_norms()}) == len(
        list(library().all_norms())
    )


def test_the_untouched_copy_binds(edition: Path) -> None:
    bind_paragraph_4(edition)


def test_one_changed_word_of_the_law_stops_its_rules(edition: Path) -> None:
    change(edition, "ru", "большее количество голосов", "большинство голосов")
    with pytest.raises(BrokenText, match="does not say «набравший большее количество голосов"):
        bind_paragraph_4(edition)


def test_one_changed_word_of_a_docstring_stops_it() -> None:
    binder = Binder(read_edition(EDITION))

    def president(actor: Actor) -> bool:
        """назначаются на должность Парламентом Республики"""
        return True

    with pytest.raises(BrokenText):
        binder.power("4.1", on="bodies.appoint_akim")(president)


def test_spaces_do_not_matter() -> None:
    binder = Binder(read_edition(EDITION))

    def president(actor: Actor) -> bool:
        """назначаются  на должность
        Президентом Республики"""
        return True

    binder.power("4.1", on="bodies.appoint_akim")(president)
    assert binder.norms[0].quote == "назначаются на должность Президентом Республики"


def test_a_text_that_was_not_hashed(edition: Path) -> None:
    change(edition, "en", "candidates", "nominees", rehash=False)
    with pytest.raises(BrokenText, match="not the text"):
        read_edition(edition)


def test_a_missing_anchor(edition: Path) -> None:
    change(edition, "kk", "[4.5]", "(4.5)")
    with pytest.raises(BrokenText, match="anchors of kk differ"):
        read_edition(edition)


def test_a_changed_numeral(edition: Path) -> None:
    change(edition, "en", "[5.1] 5.", "[5.1] 6.")
    with pytest.raises(BrokenText, match="numerals of en"):
        read_edition(edition)


def test_a_folder_with_the_wrong_day(edition: Path) -> None:
    moved = edition.rename(edition.with_name("since_2022_06_09"))
    with pytest.raises(BrokenText, match="says 2022-06-08"):
        read_edition(moved)


def test_two_editions_on_one_day(edition: Path) -> None:
    shutil.copy(EDITION.parent / "article.toml", edition.parent)
    later = edition.with_name("since_2022_07_01")
    shutil.copytree(edition, later)
    about = later / "edition.toml"
    about.write_text(
        about.read_text("utf-8").replace("in_force = 2022-06-08", "in_force = 2022-07-01"), "utf-8"
    )
    with pytest.raises(BrokenText, match="two editions in force"):
        read_article(edition.parent)


def test_an_anchor_that_is_not_there() -> None:
    with pytest.raises(BrokenText, match=r"has no \[7\]"):
        Binder(read_edition(EDITION)).leaves_to("7", open="bodies")


def test_a_hole_is_left_to_exactly_one() -> None:
    with pytest.raises(TypeError):
        Binder(read_edition(EDITION)).leaves_to("4.4")
    with pytest.raises(TypeError):
        Binder(read_edition(EDITION)).leaves_to("4.4", open="bodies", discretion_of="president")


def test_a_power_takes_the_actor_only() -> None:
    def quorum(quorum: Quorum) -> bool:
        """Президентом Республики"""
        return True

    with pytest.raises(TypeError, match="takes the Actor"):
        Binder(read_edition(EDITION)).power("4.1", on="x")(quorum)  # type: ignore[type-var]


def test_a_finding_survives_json() -> None:
    for finding in next(iter(cases())).decision().findings:
        assert Finding.from_json(finding.to_json()) == finding
