"""Every scenario document holds, and what it told replays."""

from pathlib import Path

import pytest

from akimat.register.replay import replay
from akimat.web import scenario

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "scenarios"
DOCUMENTS = [path for path in sorted(FOLDER.glob("[a-z]*.md"))]
BROKEN = {
    'expect = "refused"\ncites = ["constitution_1995/article_87/4.2"]': "was done, refused expected",
    'cites = ["constitution_1995/article_87/9.9"]': "constitution_1995/article_87/9.9 expected",
    "made.person = '@somebody'\nrepeated = true": "repeats an earlier act, or does not",
}
FOUND = """
```toml
act = "bodies.found_register"
on = 2023-08-01
author = "installation"
{expectation}
payload.names = {{kk = "a", ru = "a", en = "a"}}
payload.demonstration = true
payload.apparatus = {{kk = "a", ru = "a", en = "a"}}
payload.head_post = {{kk = "a", ru = "a", en = "a"}}
payload.head_code = "a"
payload.head = {{kk = "a", ru = "a", en = "a"}}
```
"""


def test_there_are_documents() -> None:
    assert {"consent-of-the-deputies.md", "larger-number-or-majority.md", "real-votes.md"} <= {
        path.name for path in DOCUMENTS
    }


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_the_document_holds_and_replays(document: Path) -> None:
    told = scenario.tell(document)
    replayed = replay()
    assert (replayed.faults, replayed.other_verdicts) == ([], [])
    assert told.done <= replayed.acts


@pytest.mark.django_db
@pytest.mark.parametrize(("expectation", "complaint"), BROKEN.items())
def test_a_false_expectation_is_told(tmp_path: Path, expectation: str, complaint: str) -> None:
    document = tmp_path / "false.md"
    document.write_text(FOUND.format(expectation=expectation))
    with pytest.raises(scenario.Unexpected, match=r"false\.md:3 step 1: .*" + complaint):
        scenario.tell(document)


@pytest.mark.django_db
def test_a_name_that_nobody_gave_is_told(tmp_path: Path) -> None:
    document = tmp_path / "nameless.md"
    document.write_text('```toml\nact = "bodies.register_person"\non = 2023-08-01\nauthor = "@nobody"\n```\n')
    with pytest.raises(scenario.Unexpected, match="nothing is named @nobody yet"):
        scenario.tell(document)
