"""Tests that the tests exist which SECURITY.md and the page about the tests of the bridge name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from .code_blocks import ROOT

PAGES = ("SECURITY.md", "tests/bridge/README.md")
TABLE_ROW = re.compile(r"^\| (?P<promise>.+?) \| (?P<tests>.+?) \|$", re.MULTILINE)
NAMED_TEST = re.compile(r"`(?P<file>tests/[\w/]+\.py)::(?P<name>\w+)`")
PROMISES = {page: TABLE_ROW.findall((ROOT / page).read_text(encoding="utf-8"))[1:] for page in PAGES}
ALL_PROMISES = [promise for promises in PROMISES.values() for promise in promises]


def defined_names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_the_tables_have_promises() -> None:
    assert len(PROMISES["SECURITY.md"]) > 8
    assert len(PROMISES["tests/bridge/README.md"]) == 15


@pytest.mark.parametrize(("promise", "tests"), ALL_PROMISES, ids=[promise for promise, _ in ALL_PROMISES])
def test_the_tests_of_a_promise_exist(promise: str, tests: str) -> None:
    named = NAMED_TEST.findall(tests)
    assert named, f"no test shows: {promise}"
    assert len(named) == tests.count("`") / 2
    assert [f"{file}::{name}" for file, name in named if name not in defined_names(ROOT / file)] == []
