"""Whoever annotates a program of their own can import the names that the client's signatures use."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import bluecurrent
from bluecurrent import client
from bluecurrent._runtime import client as base

ELSEWHERE = frozenset({"Recorder"})
"""A typing protocol that one implements without naming it; `bluecurrent.testing` has the class."""


def own_names(module: object) -> Iterator[str]:
    """What the public signatures of a module's classes name of this package."""
    tree = ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8"))  # type: ignore[arg-type]
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.level]
    own = {name.asname or name.name for node in imports for name in node.names}
    for method in ast.walk(tree):
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and is_public(method.name):
            arguments = [*method.args.args, *method.args.kwonlyargs, method.args.vararg]
            annotations = [method.returns, *(argument.annotation for argument in arguments if argument)]
            parts = [part for each in annotations if each for part in ast.walk(each)]
            yield from {part.id for part in parts if isinstance(part, ast.Name)} & own
            yield from {part.attr for part in parts if isinstance(part, ast.Attribute)}


def is_public(name: str) -> bool:
    return name == "__init__" or not name.startswith("_")


@pytest.mark.parametrize("module", [client, base], ids=lambda module: module.__name__)
def test_what_signatures_name_can_be_imported(module: object) -> None:
    named = set(own_names(module)) - {"SSLContext", "messages"} - ELSEWHERE
    assert named
    assert named <= set(bluecurrent.__all__)


def test_wait_is_the_type_of_the_argument() -> None:
    assert bluecurrent.Wait == inspect.get_annotations(client.Client.reboot, eval_str=True)["wait"]
