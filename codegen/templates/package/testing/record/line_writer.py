"""Writes whole lines to a file, so that the file can be read at any time."""

from __future__ import annotations

import os
from pathlib import Path


class LineFile:
    """Creates a file and appends lines to it, without a buffer."""

    def __init__(self, path: Path) -> None:
        """Creates the file; raises OSError, also if it exists already, since no recording is overwritten."""
        binary = getattr(os, "O_BINARY", 0)  # without it Windows would end each line with two characters
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
        self._size = 0

    def append(self, line: str) -> None:
        """Writes a line; if that fails, raises OSError, and leaves no part of the line in the file."""
        remaining = f"{line}\n".encode()
        size = self._size + len(remaining)
        try:
            while remaining:
                remaining = remaining[os.write(self._file, remaining) :]
        except OSError:
            os.ftruncate(self._file, self._size)
            os.lseek(self._file, self._size, os.SEEK_SET)
            raise
        self._size = size

    def close(self) -> None:
        """Closes the file."""
        os.close(self._file)
