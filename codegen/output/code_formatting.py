"""Formats generated code with ruff, isolated from the settings of the user and the project."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ruff.__main__ import find_ruff_bin

STYLE = ("--isolated", "--no-cache", "--no-respect-gitignore", "--quiet", "--line-length=120", "--target-version=py311")
IMPORT_ORDER = 'lint.isort.known-first-party=["bluecurrent"]'


class UnformattableCode(Exception):
    """Raised if ruff refuses the generated code. The text is the output of ruff."""


def format_folder(folder: Path) -> None:
    """Sorts imports, removes unused ones, and formats every Python file below a folder; raises UnformattableCode."""
    run_ruff("check", "--fix", "--select=F401,I", "--config", IMPORT_ORDER, folder=folder)
    run_ruff("format", folder=folder)


def run_ruff(*arguments: str, folder: Path) -> None:
    command = [find_ruff_bin(), arguments[0], *STYLE, *arguments[1:], "."]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise UnformattableCode(
            f"ruff {arguments[0]} refuses the generated code; correct the template:\n{done.stdout}{done.stderr}"
        )
