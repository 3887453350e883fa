"""An environment for each library, made from hashed locks the first time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from .workload import ROOT

HOME = ROOT / "benchmarks" / ".environments"

LOCKS = {
    "sdk": "runtime",
    "bluecurrent-api": "peers-bluecurrent-api",
    "pybluecurrent": "peers-pybluecurrent",
    "msgspec": "peers-msgspec",
}
"""The file in requirements/ for each environment."""


def python(environment: str) -> Path:
    """The interpreter of an environment, which is made if it is not there or its lock has changed."""
    lock = ROOT / "requirements" / f"{LOCKS[environment]}.txt"
    folder = HOME / environment
    interpreter, made_from = folder / "bin" / "python", folder / "made-from"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest() + f" {sys.version}"
    if not made_from.exists() or made_from.read_text(encoding="utf-8") != digest:
        print(f"Making {folder.relative_to(ROOT)}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [str(interpreter), "-m", "pip", "-qq", "--disable-pip-version-check", "install", "--require-hashes"]
        subprocess.run([*install, "--requirement", str(lock)], check=True)
        made_from.write_text(digest, encoding="utf-8")
    return interpreter


def variables() -> dict[str, str]:
    """The environment variables of everything that is measured: the SDK is taken from generated/."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BLUECURRENT"))}
    return kept | {"PYTHONPATH": f"{ROOT / 'generated'}{os.pathsep}{ROOT}"}
