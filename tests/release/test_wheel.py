"""Tests the content of the wheel, and that it works where nothing else is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import bluecurrent

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "bluecurrent"


def run(*command: str | Path, cwd: Path) -> str:
    """Runs a command outside the checkout, without our environment variables, and returns the output."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BLUECURRENT_"))}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, f"{done.args}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_wheel_holds_only_the_package_with_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = {name for name in names if name.startswith("bluecurrent/")}
    expected = {
        f"bluecurrent/{file.relative_to(PACKAGE).as_posix()}"
        for file in PACKAGE.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }

    assert package == expected
    assert "bluecurrent/py.typed" in package
    assert any(name.endswith(".jsonl") for name in package)
    assert {name.split("/")[0] for name in names - package} == {f"bluecurrent-{bluecurrent.__version__}.dist-info"}


@pytest.mark.network
@pytest.mark.slow
def test_quickstart_runs_with_only_the_wheel_installed(wheel: Path, tmp_path: Path) -> None:
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = (sys.executable, "-m", "pip", "--python", python, "-qq", "--disable-pip-version-check", "install")
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)
    run(*install, "--require-hashes", "--requirement", ROOT / "requirements" / "runtime.txt", cwd=tmp_path)
    run(*install, "--no-index", "--no-deps", wheel, cwd=tmp_path)

    output = run(python, "-I", ROOT / "examples" / "quickstart.py", cwd=tmp_path)

    assert "kW" in output
