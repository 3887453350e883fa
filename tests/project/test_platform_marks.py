"""Tests that every test that needs a feature of only some systems is marked with the reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
FOLDERS = ("cli", "codegen", "compat", "contract", "runtime", "testing")
"""The folders whose tests run on Windows and macOS, too."""

USES = {
    "needs_signals": r"\.send_signal\(|\bstop\(process|\bos\.kill\(",
    "needs_fork": r"\bos\.fork\(",
    "needs_pseudo_terminal": r"\bTerminal\(|\bopen_pseudo_terminal\(",
    "needs_full_disk": r"/dev/full",
    "needs_shell": r'\["(?:ba)?sh", "-',
    "needs_file_modes": r"chmod 600",
    "needs_root": r"\bos\.chown\(",
    "needs_process_list": r'\["ps"',
    "needs_resource_limits": r"\bsetrlimit\(",
    "needs_named_pipes": r"\bmkfifo\(",
    "needs_symbolic_links": r"\bsymlink_to\(",
}
"""The words in the source of a test that show that it needs a mark."""
POSIX_MODULES = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}


def missing_marks(source: str) -> Iterator[str]:
    """Yields each test of a module that lacks a mark, with the mark."""
    nodes = ast.parse(source).body
    texts = {name: with_decorators(source, node) for node in nodes if (name := name_of(node))}
    for mark, pattern in USES.items():
        using = {name for name, text in texts.items() if re.search(pattern, text)}
        # A test uses what a function, fixture or constant uses that it names.
        for _ in range(3):
            using |= {name for name, text in texts.items() if any(re.search(rf"\b{used}\b", text) for used in using)}
        shared = {name for name in using if not name.startswith("test_")} | {"pytestmark"}
        for name in sorted(using - shared):
            if not any(re.search(rf"\b{mark}\b", texts.get(part, "")) for part in {name} | shared):
                yield f"{name} lacks @{mark}"


def name_of(node: ast.stmt) -> str:
    """Returns the name that a statement of a module defines, if it is one."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case _:
            return ""


def with_decorators(source: str, node: ast.stmt) -> str:
    """Returns the source of a statement, with its decorators."""
    first = min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", []))])
    return "\n".join(source.splitlines()[first - 1 : node.end_lineno])


@pytest.mark.parametrize("folder", FOLDERS)
def test_tests_that_need_posix_are_marked(folder: str) -> None:
    missing = {
        path.relative_to(TESTS).as_posix(): found
        for path in (TESTS / folder).rglob("test_*.py")
        if (found := list(missing_marks(path.read_text(encoding="utf-8"))))
    }
    assert missing == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_posix_modules_are_imported_inside_functions(folder: str) -> None:
    """Every module can then be imported on Windows, too, so that its other tests run there."""
    for path in (TESTS / folder).rglob("*.py"):
        imports = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Import)]
        assert not POSIX_MODULES & {alias.name for node in imports for alias in node.names}, path


def test_a_missing_mark_is_found() -> None:
    helper = "def end(process):\n    process.send_signal(2)\n"
    test = "def test_it():\n    end(1)\n"
    assert list(missing_marks(helper + test)) == ["test_it lacks @needs_signals"]
    assert not list(missing_marks(f"{helper}@needs_signals\n{test}"))
    assert not list(missing_marks(f"{helper}pytestmark = needs_signals\n{test}"))
