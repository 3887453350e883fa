"""Provides the spec of an invented protocol, kettles, which has as little as possible in common with the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

KETTLES_SPEC = Path(__file__).parent / "spec"


def write(root: Path) -> Path:
    """Writes the spec and its recordings to `root/spec`; returns that folder."""
    return shutil.copytree(KETTLES_SPEC, root / "spec", dirs_exist_ok=True)
