"""Tests that no file, function or folder that is written by hand is too large."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
FOLDERS = ("codegen", "tests", "benchmarks", "website", "release", "examples")
GENERATED = ("tests/contract/", "benchmarks/.environments/")
MAX_FILE_LINES = 220
MAX_FUNCTION_LINES = 40
MAX_FOLDER_FILES = 15


def find_files() -> Iterator[tuple[str, str]]:
    """Yields the path and the text of each Python file and template that is written by hand."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.name.endswith((".py", ".py.j2")) and not name.startswith(GENERATED):
                yield name, path.read_text(encoding="utf-8")


def test_files_are_short() -> None:
    lengths = {name: len(text.splitlines()) for name, text in find_files()}
    assert len(lengths) > 500
    assert {name: length for name, length in lengths.items() if length > MAX_FILE_LINES} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for name, text in find_files()
        if name.endswith(".py")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(lengths) > 2000
    assert {name: length for name, length in lengths.items() if length > MAX_FUNCTION_LINES} == {}


def test_folders_are_small() -> None:
    paths = [PurePosixPath(name) for name, _ in find_files()]
    sizes = Counter(str(path.parent) for path in paths if not path.name.startswith("__init__."))
    assert len(sizes) > 100
    assert {folder: size for folder, size in sizes.items() if size > MAX_FOLDER_FILES} == {}
