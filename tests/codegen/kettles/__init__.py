"""Provides the spec of an invented protocol, kettles, which has as little as possible in common with the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

KETTLES_SPEC = Path(__file__).parent / "spec"


def write(root: Path) -> Path:
    """Writes the spec and its recordings to `root/spec`; returns that folder."""
    return shutil.copytree(KETTLES_SPEC, root / "spec", dirs_exist_ok=True)


def write_with_live_state(root: Path) -> Path:
    """Writes the spec with a live state of the kettles, which has no parts that are about charging."""
    folder = write(root)
    live = Path(__file__).with_name("live.yaml").read_text(encoding="utf-8")
    protocol = folder / "protocol.yaml"
    protocol.write_text(protocol.read_text(encoding="utf-8") + live, encoding="utf-8")
    return folder
