"""Generates packages from changed specs, and runs programs and contract tests with a generated package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from codegen.__main__ import ROOT
from codegen.generate import generate


def generate_changed(root: Path, *edits: tuple[str, str, str], without: str = "none") -> Path:
    """Generates everything from a changed copy of the spec.

    Args:
        root: The folder to generate in.
        edits: The changes: the name of a file, an old text and a new one.
        without: A pattern of the names of recordings that the copy lacks.
    """
    shutil.copytree(ROOT / "spec", root / "spec", ignore=shutil.ignore_patterns(f"{without}.jsonl"))
    for name, old, new in edits:
        path = root / "spec" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} in {name}.yaml"
        path.write_text(text.replace(old, new), encoding="utf-8")
    generate(root)
    return root


def run_program(root: Path, program: str) -> str:
    """Runs a program with the package below a root, and returns the output."""
    return run_python(root, "-c", program)


def run_contract_tests(root: Path) -> None:
    """Runs the contract tests below a root."""
    settings = ("asyncio_mode=auto", "asyncio_default_fixture_loop_scope=function", "filterwarnings=error")
    options = ["-c", os.devnull, "--rootdir", str(root), *(f"--override-ini={setting}" for setting in settings)]
    plugins = ("-p", "no:cacheprovider", "-p", "no:xdist")
    run_python(root, "-m", "pytest", "-q", "--import-mode=importlib", *plugins, *options, "tests/contract")


def run_python(root: Path, *arguments: str) -> str:
    """Runs Python with the package below a root in the place of this project's, and returns the output."""
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root / "generated"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    return done.stdout
