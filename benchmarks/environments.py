"""Creates a virtual environment for each client library from its lock file with hashes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from .workload import ROOT

FOLDER = ROOT / "benchmarks" / ".environments"

LOCKS = {
    "sdk": "runtime",
    "bluecurrent-api": "peers-bluecurrent-api",
    "pybluecurrent": "peers-pybluecurrent",
    "msgspec": "peers-msgspec",
}
"""The file in requirements/ for each environment."""

PLAIN_TRANSPORT = "BLUECURRENT_PLAIN_TRANSPORT"


def python(environment: str) -> Path:
    """Returns the interpreter of an environment, which is created if it is missing or its lock file has changed."""
    lock = ROOT / "requirements" / f"{LOCKS[environment]}.txt"
    folder = FOLDER / environment
    interpreter, digest_file = folder / "bin" / "python", folder / "made-from"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest() + f" {sys.version}"
    if not digest_file.exists() or digest_file.read_text(encoding="utf-8") != digest:
        print(f"Creating {folder.relative_to(ROOT)}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = [str(interpreter), "-m", "pip", "-qq", "--disable-pip-version-check", "install", "--require-hashes"]
        subprocess.run([*install, "--requirement", str(lock)], check=True)
        digest_file.write_text(digest, encoding="utf-8")
    return interpreter


def variables() -> dict[str, str]:
    """Returns the environment variables of all measured processes, which import the SDK from generated/.

    With BLUECURRENT_PLAIN_TRANSPORT=1 the plain transport of the SDK is measured.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BLUECURRENT"))}
    kept |= {name: value for name, value in os.environ.items() if name == PLAIN_TRANSPORT}
    return kept | {"PYTHONPATH": f"{ROOT / 'generated'}{os.pathsep}{ROOT}", "no_proxy": "*"}
