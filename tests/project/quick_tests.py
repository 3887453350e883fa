"""Runs the tests nearest to the changed files, for half a minute at most: `make quick`."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE_TEMPLATES = "codegen/templates/package/"
SECONDS = 30


def main() -> int:
    """Prints the chosen test files, runs them, and returns the exit status of pytest."""
    tests = nearest_tests(ROOT, changed_files(ROOT))
    if not tests:
        print("no tests are near to the changed files")
        return 0
    print("nearest to the changed files:", *tests, sep="\n  ")
    limit = TimeLimit(SECONDS)
    status = pytest.main(["--quiet", "--exitfirst", *tests], plugins=[limit])
    if status == pytest.ExitCode.INTERRUPTED and limit.is_reached:
        print(f"stopped after {SECONDS} s; `make test` runs the others")
        return 0
    return status


class TimeLimit:
    """Stops pytest between two tests when the time is over."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds
        self.is_reached = False

    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        if time.monotonic() >= self.end and not item.session.testsfailed:
            self.is_reached = True
            item.session.shouldstop = "the time is over"


def changed_files(root: Path) -> list[str]:
    """Returns the files that differ from the branch that is tracked, or from the last commit; new files included."""
    base = git(root, "merge-base", "HEAD", "@{upstream}") or ["HEAD"]
    return [*git(root, "diff", "--name-only", *base), *git(root, "ls-files", "--others", "--exclude-standard")]


def git(root: Path, *arguments: str) -> list[str]:
    """Returns the lines that git prints, or none if it fails."""
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def nearest_tests(root: Path, changed: list[str]) -> list[str]:
    """Returns test files, nearest first: changed ones, those of the same name, those that import a changed module."""
    tests = {str(path.relative_to(root)): path for path in sorted(root.glob("tests/**/test_*.py"))}
    modules = {module for file in changed if (module := module_name(file))}
    stems = {module.rpartition(".")[2] for module in modules}
    named = [name for name, path in tests.items() if path.stem.removeprefix("test_") in stems]
    importing = [name for name, path in tests.items() if modules & imported_modules(path)]
    return list(dict.fromkeys([*(file for file in changed if file in tests), *named, *importing]))


def module_name(file: str) -> str | None:
    """Returns the name under which tests import a file of Python code or its template."""
    place = re.sub(rf"^({PACKAGE_TEMPLATES}|generated/bluecurrent/)", "bluecurrent/", file)
    match = re.fullmatch(r"(.*?)(/__init__)?\.py(\.j2)?", place)
    return match[1].replace("/", ".") if match else None


def imported_modules(path: Path) -> set[str]:
    """Returns the modules that a file imports, and those whose names it may import."""
    return set(imports(ast.parse(path.read_text(encoding="utf-8"))))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


if __name__ == "__main__":
    sys.exit(main())
