"""Reads a regular file, and refuses pipes and devices."""

from __future__ import annotations

import errno
from pathlib import Path


def read_file(path: Path) -> bytes:
    """Returns the content of a file; raises OSError. A pipe or a device is refused, since reading it may never end."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "Is a pipe or a device", str(path))
    return path.read_bytes()
