"""Tests that a new user can install the SDK as the guide says, and that `make demo` leaves a usable package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guides" / "installing.md"
CONTENT = ("CHANGELOG.md", "LICENSE", "Makefile", "README.md", "SECURITY.md", "pyproject.toml")
FOLDERS = ("codegen", "docs", "examples", "generated", "requirements", "spec", "tests", "website")

pytestmark = [pytest.mark.network, pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Returns a copy of the checkout without environments and builds."""
    folder = tmp_path / "checkout"
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in CONTENT:
        shutil.copy(ROOT / name, folder)
    return folder


def run(script: str, folder: Path, *, status: int = 0, path: Path | None = None) -> str:
    """Runs shell commands as a new user, whose home is empty and who has installed nothing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BLUECURRENT_"))}
    kept |= {"HOME": str(folder.parent), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    binaries = [str(path)] if path else []
    kept["PATH"] = os.pathsep.join([*binaries, str(python_binaries(folder.parent)), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=500,
        check=False,
    )
    assert done.returncode == status, done.stdout
    return done.stdout


def python_binaries(folder: Path) -> Path:
    """Returns a folder whose `python3` is the Python of this test without its packages."""
    binaries = folder / "binaries"
    binaries.mkdir(exist_ok=True)
    for name in ("python3", "python"):
        script = binaries / name
        script.write_text(f'#!/bin/sh\nexec "{sys._base_executable}" "$@"\n', encoding="utf-8")  # type: ignore[attr-defined]
        script.chmod(0o755)
    return binaries


def commands(heading: str) -> str:
    """Returns the shell commands below a heading of the guide."""
    section = GUIDE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return "".join(re.findall(r"^```sh\n(.*?)^```", section, re.DOTALL | re.MULTILINE))


def test_guide_installs_from_the_source_folder(checkout: Path) -> None:
    output = run(commands("From the source folder"), checkout)
    assert re.search(r"^bluecurrent \S+, protocol \S+$", output, re.MULTILINE)
    assert '"evse_id": "BCU100001"' in output
    assert output.rstrip().splitlines()[-1].startswith("  available")


def test_make_demo_leaves_a_usable_package(checkout: Path) -> None:
    output = run("make demo", checkout)
    assert "Starting a session" in output
    next_steps = re.findall(r"^  (\.venv/\S+ .*?)(?:  |$)", output.partition("Next:\n")[2], re.MULTILINE)
    assert ".venv/bin/bluecurrent --demo watch" in next_steps
    elsewhere = f"cd / && {checkout}/.venv/bin/"
    assert "BCU100001" in run(f"{elsewhere}bluecurrent --demo charge-points", checkout)
    run(f"{elsewhere}python -c 'import bluecurrent; print(bluecurrent.__version__)'", checkout)
    assert "The session is stopped" in run(". .venv/bin/activate && python examples/quickstart.py", checkout)


def test_guide_installs_a_wheel(checkout: Path, tmp_path: Path) -> None:
    run(f"{sys.executable} -m hatchling build -t wheel && python3 -m venv {tmp_path}/environment", checkout)
    install = commands("From a wheel").removeprefix("make build\n")
    assert "dist/*.whl" in install
    path = tmp_path / "environment" / "bin"
    run(install, checkout, path=path)
    assert "BCU100001" in run("bluecurrent --demo charge-points", tmp_path, path=path)


def test_quickstart_without_the_sdk_says_what_to_do(checkout: Path) -> None:
    output = run("python3 -I examples/quickstart.py", checkout, status=1)
    assert output.count("\n") == 1
    assert "No module named 'bluecurrent'" in output
    assert ".venv/bin/python examples/quickstart.py" in output
