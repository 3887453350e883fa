"""Runs programs and contract tests with a package that was generated from another spec."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PYTEST_SETTINGS = """
[pytest]
addopts = --import-mode=importlib
asyncio_mode = auto
asyncio_default_fixture_loop_scope = function
filterwarnings = error
timeout = 240
"""


def run_python(root: Path, *arguments: str, timeout: float = 240) -> subprocess.CompletedProcess[str]:
    """Runs Python with the package below a root in the place of this project's."""
    paths = os.pathsep.join([str(root / "generated"), str(root)])
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def failures_of_contract_tests(root: Path, *, timeout: float = 240) -> str:
    """Runs the contract tests below a root; returns the end of their output if any fail."""
    (root / "pytest.ini").write_text(PYTEST_SETTINGS)
    options = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist")
    done = run_python(root, "-m", "pytest", *options, "tests/contract", timeout=timeout)
    return done.stdout[-3000:] if done.returncode else ""
