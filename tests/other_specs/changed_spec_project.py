"""Generates a package from a changed copy of the spec, and runs programs with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bluecurrent.testing import write_recording
from bluecurrent.testing.recording_format.recording_types import Event, Frame, Header, Open

ROOT = Path(__file__).parents[2]
AUTHORIZATION = {"Authorization": "Token <session token>"}


def copy_spec(folder: Path) -> Path:
    """Copies the spec into a folder with nothing else, and returns the folder."""
    shutil.copytree(ROOT / "spec", folder / "spec")
    return folder


def run_python(folder: Path, *arguments: str | Path, status: int = 0) -> str:
    """Runs Python with the package in a folder, and returns the output."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(folder / "generated"), str(ROOT)])}
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def run_codegen(folder: Path, *arguments: str | Path, status: int = 0) -> str:
    return run_python(folder, "-m", "codegen", "--root", folder, *arguments, status=status)


def write_messages(path: Path, *messages: dict[str, object]) -> None:
    header = Header(recording="A test", source="written", made_from="nothing", protocol="1.1.0")
    events: list[Event] = [Open(at=0.0, connection=1)]
    for message in messages:
        direction = "sent" if "command" in message else "received"
        events.append(Frame(at=len(events) / 10, connection=1, direction=direction, message=message))
    write_recording(path, header, events)
