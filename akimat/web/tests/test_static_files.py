"""What a browser loads is what its authors published, and comes from this server only."""

import re

from akimat.web.shell import vendored

OWN = vendored.FOLDER.parent


def test_vendored_files_are_as_listed() -> None:
    assert vendored.LIST.read_text() == vendored.actual()


def test_each_vendored_folder_says_its_licence() -> None:
    folders = [folder for folder in vendored.FOLDER.iterdir() if folder.is_dir()]
    assert folders and all((folder / "LICENSE").exists() for folder in folders)


def test_every_style_sheet_loads_from_here() -> None:
    for path in OWN.rglob("*.css"):
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text()):
            assert address.startswith("data:") or (path.parent / address).exists(), (path.name, address)


def test_scripts_and_styles_of_ours_name_no_other_server() -> None:
    for path in (*OWN.glob("*.js"), *OWN.glob("*.css")):
        assert not re.search(r"https?://", path.read_text()), path.name
