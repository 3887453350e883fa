"""The generator as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from codegen.__main__ import ROOT


def environment(**more: str) -> dict[str, str]:
    """This process's environment, from which codegen can be imported."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | more


def run(
    *arguments: str, root: Path, folder: Path | None = None, code: str | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs the generator for a root, in a folder, perhaps after other code; returns what it said."""
    how = (
        ["-c", f"{code}\nimport sys\nfrom codegen.__main__ import main\nsys.exit(main())"]
        if code
        else ["-m", "codegen"]
    )
    return subprocess.run(
        [sys.executable, *how, "--root", str(root), *arguments],
        cwd=folder or root,
        env=environment(**variables),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def start(*arguments: str, root: Path) -> subprocess.Popen[bytes]:
    """Starts the generator for a root."""
    command = [sys.executable, "-m", "codegen", "--root", str(root), *arguments]
    return subprocess.Popen(command, cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def finished(process: subprocess.Popen[bytes], seconds: float) -> int:
    """Its exit status; raises TimeoutError if it goes on for longer."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
