"""Finds recordings: by name if they are shipped with the package, otherwise by path."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path

from .reader import read_recording
from .recording_types import BadRecording, Recording

SHIPPED_FOLDER = Path(__file__).parent.parent / "recordings"
"""The folder of the recordings shipped with the package."""


def shipped_recordings() -> dict[str, Path]:
    """Returns the recordings shipped with the package, by name, in alphabetical order."""
    return {path.stem: path for path in sorted(SHIPPED_FOLDER.glob("*.jsonl"), key=lambda path: path.stem)}


def find_recording(name: str | Path | Recording) -> Recording:
    """Returns a shipped recording by its name, or another one by its path; raises BadRecording if it can't be read."""
    if isinstance(name, Recording):
        return name
    shipped = shipped_recordings()
    if str(name) in shipped:
        return _read_shipped(str(name))
    if isinstance(name, Path) or name.endswith(".jsonl"):
        return read_recording(name)
    similar = get_close_matches(name, shipped)
    advice = f"did you mean {' or '.join(similar)}?" if similar else "python -m bluecurrent.testing --list names them"
    raise BadRecording(f"{name}: no such recording; {advice}")


@cache
def _read_shipped(name: str) -> Recording:
    return read_recording(shipped_recordings()[name])
