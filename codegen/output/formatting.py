"""Formats what was generated with ruff, shut off from anybody's settings; its failure is ours."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ruff.__main__ import find_ruff_bin

STYLE = ("--isolated", "--no-cache", "--no-respect-gitignore", "--quiet", "--line-length=120", "--target-version=py311")
SORTED = 'lint.isort.known-first-party=["bluecurrent"]'


class UnformattableCode(Exception):
    """Ruff refused what was generated."""


def format_folder(folder: Path) -> None:
    """Sorts imports, drops unused ones and lays out every Python file below a folder; raises UnformattableCode."""
    run("check", "--fix", "--select=F401,I", "--config", SORTED, folder=folder)
    run("format", folder=folder)


def run(*arguments: str, folder: Path) -> None:
    command = [find_ruff_bin(), arguments[0], *STYLE, *arguments[1:], "."]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnformattableCode(f"ruff {arguments[0]} refuses what was generated:\n{done.stdout}{done.stderr}")
