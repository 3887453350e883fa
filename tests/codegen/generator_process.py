"""Runs the generator in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from codegen.__main__ import ROOT

TIME_LIMIT = 240.0
"""Seconds after which a process counts as hanging."""


def environment(**variables: str) -> dict[str, str]:
    """Returns the environment of this process, with codegen on the import path."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | variables


def run(
    *arguments: str, root: Path, folder: Path | None = None, code: str | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs the generator for a root, in a folder, after other code if there is some."""
    launcher = (
        ["-c", f"{code}\nimport sys\nfrom codegen.__main__ import main\nsys.exit(main())"]
        if code
        else ["-m", "codegen"]
    )
    return subprocess.run(
        [sys.executable, *launcher, "--root", str(root), *arguments],
        cwd=folder or root,
        env=environment(**variables),
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        check=False,
    )


def start(*arguments: str, root: Path) -> subprocess.Popen[bytes]:
    """Starts the generator for a root."""
    command = [sys.executable, "-m", "codegen", "--root", str(root), *arguments]
    return subprocess.Popen(command, cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(process: subprocess.Popen[bytes], seconds: float = TIME_LIMIT) -> int:
    """Waits for a process and returns its exit status; raises TimeoutError if it takes longer."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
