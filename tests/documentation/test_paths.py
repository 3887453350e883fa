"""Tests that the files and folders named in the pages for contributors exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from .code_blocks import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md")
FOLDERS = (ROOT, *(ROOT / "codegen" / path for path in ("", "templates/package", "templates/package/_runtime")))
"""The folders that a path on a page may start from."""
CODE = re.compile(r"^```text\n(.*?)^```|`([^`\n]+)`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
FILE = r"[\w*-]+\.(?:py|md|yaml|toml|jsonl?)(?:\.j2)?(?![\w(])"
PATH = re.compile(rf"(?<![\w./<-])(?:(?:[\w.*-]+/)+[\w.*-]*|{FILE})")

pytestmark = pytest.mark.skipif(not (ROOT / ".gitignore").exists(), reason="the sdist lacks some of the files")


def named_paths(text: str) -> Iterator[str]:
    """Yields the paths in the inline code and in the diagrams of a page."""
    for block, code in CODE.findall(text):
        yield from PATH.findall(block or code)


def is_missing(path: str) -> bool:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    if f"{path.split('/')[0]}/" in ignored:
        return False
    return not any(list(folder.glob(path.rstrip("/"))) for folder in FOLDERS)


@pytest.mark.parametrize("page", PAGES)
def test_named_paths_exist(page: str) -> None:
    paths = set(named_paths((ROOT / page).read_text(encoding="utf-8")))
    assert [path for path in sorted(paths) if is_missing(path)] == []


@pytest.mark.parametrize("page", PAGES)
def test_linked_files_exist(page: str) -> None:
    links = LINK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def test_architecture_page_names_every_folder() -> None:
    paths = set(named_paths((ROOT / "docs/architecture.md").read_text(encoding="utf-8")))
    for parent in (ROOT / "codegen", ROOT / "codegen/templates/package/_runtime"):
        folders = {f"{init.parent.name}/" for init in parent.glob("*/__init__.py")}
        assert folders - paths == set()


def test_paths_are_found_in_code_and_diagrams() -> None:
    diagram = "```text\ncodegen/model/ ──▶ tests/contract/\n```\n"
    text = f"See `spec/*.yaml`, `client.py.j2` and `call()`, not bare/words.\n\n{diagram}"
    assert list(named_paths(text)) == ["spec/*.yaml", "client.py.j2", "codegen/model/", "tests/contract/"]


def test_a_missing_path_is_noticed() -> None:
    assert is_missing("codegen/no_such_folder/")
    assert not is_missing("site/index.html")
