"""Runs mypy --strict and pyright on programs that use the package."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHECKERS = {
    "mypy": ["--strict", "--config-file=", "--no-incremental", "--no-error-summary"],
    "pyright": ["--pythonpath", sys.executable],
}
"""The options of each type checker, by its name."""


def find_type_errors(checker: str, sources: Mapping[str, str], folder: Path) -> str:
    """Returns the errors that a type checker finds in modules, by the names of their files; empty if there are none."""
    for name, source in sources.items():
        (folder / name).write_text(source, encoding="utf-8")
    (folder / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{(ROOT / "generated").as_posix()}"]}}')
    process = subprocess.run(
        [sys.executable, "-m", checker, *CHECKERS[checker], *sources],
        cwd=folder,
        env=os.environ | {"MYPYPATH": str(ROOT / "generated"), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    return process.stdout + process.stderr if process.returncode else ""
