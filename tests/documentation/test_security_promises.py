"""Tests that each promise in SECURITY.md names tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from .code_blocks import ROOT

TABLE_ROW = re.compile(r"^\| (?P<promise>.+?) \| (?P<tests>.+?) \|$", re.MULTILINE)
NAMED_TEST = re.compile(r"`(?P<file>tests/[\w/]+\.py)::(?P<name>\w+)`")
PROMISES = TABLE_ROW.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))[1:]


def defined_names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_the_table_has_promises() -> None:
    assert len(PROMISES) > 8


@pytest.mark.parametrize(("promise", "tests"), PROMISES, ids=[promise for promise, _ in PROMISES])
def test_the_tests_of_a_promise_exist(promise: str, tests: str) -> None:
    named = NAMED_TEST.findall(tests)
    assert named, f"no test shows: {promise}"
    assert len(named) == tests.count("`") / 2
    assert [f"{file}::{name}" for file, name in named if name not in defined_names(ROOT / file)] == []
