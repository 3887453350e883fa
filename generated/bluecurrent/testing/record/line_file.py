# generated from codegen/templates/package/testing/record/line_file.py by `python -m codegen generate`; changes here are lost
"""Whole lines in a file: what is on the disk is always a recording."""

from __future__ import annotations

import os
from pathlib import Path


class LineFile:
    """A new file that takes lines, each written at once and whole or not at all."""

    def __init__(self, path: Path) -> None:
        """Make the file; raises OSError, also if it is there already: no recording is written over."""
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._size = 0

    def write(self, line: str) -> None:
        """Add a line; raises OSError, and then the file ends with the line before."""
        rest = f"{line}\n".encode()
        size = self._size + len(rest)
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError:
            os.ftruncate(self._file, self._size)
            os.lseek(self._file, self._size, os.SEEK_SET)
            raise
        self._size = size

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)
