"""Tests that the names in the client's signatures can be imported from `bluecurrent`."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import bluecurrent
from bluecurrent import client
from bluecurrent._runtime import client as base
from bluecurrent._runtime.subscriptions import subscription_methods

EXPORTED_ELSEWHERE = frozenset({"Recorder", "HttpSession", "TransactionOrder"})
"""Two typing protocols, in whose place programs name the classes of others, and a type of `bluecurrent.scalars`."""


def names_in_signatures(module: object) -> Iterator[str]:
    """Yields the names of this package in the public signatures of a module's classes."""
    tree = ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8"))  # type: ignore[arg-type]
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.level]
    own = {name.asname or name.name for node in imports for name in node.names}
    for method in ast.walk(tree):
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and is_public(method.name):
            arguments = [*method.args.args, *method.args.kwonlyargs, method.args.vararg]
            annotations = [method.returns, *(argument.annotation for argument in arguments if argument)]
            nodes = [node for annotation in annotations if annotation for node in ast.walk(annotation)]
            yield from {node.id for node in nodes if isinstance(node, ast.Name)} & own
            yield from {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def is_public(name: str) -> bool:
    return name == "__init__" or not name.startswith("_")


def test_names_in_signatures_are_exported() -> None:
    names = {name for module in (client, base, subscription_methods) for name in names_in_signatures(module)}
    assert {"Wait", "Messages", "Lost"} <= names
    assert names - {"SSLContext", "messages"} - EXPORTED_ELSEWHERE <= set(bluecurrent.__all__)


def test_wait_is_exported_as_the_type_of_the_argument() -> None:
    assert bluecurrent.Wait == inspect.get_annotations(client.Client.reboot, eval_str=True)["wait"]
