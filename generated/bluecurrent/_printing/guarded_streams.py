# generated from codegen/shared/printing/guarded_streams.py by `python -m codegen generate`; changes here are lost
"""Protects a program from errors of its standard streams: closed streams, full disks, and pipes without a reader."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, TextIO, cast

REASONS = {
    errno.EBADF: "standard output is closed",
    errno.ENOSPC: "the disk is full",
    errno.EPIPE: "the program that reads it has ended",
}


OUTPUT_FAILED, PIPE_CLOSED = 5, 141
"""Exit statuses of a program whose output can't be written, and of one whose reader has ended, as `head` does."""


class OutputFailed(Exception):
    """Raised if standard output can't be written. The text gives the reason and the outcome of the last action."""

    def __init__(self, error: OSError) -> None:
        self.reason = REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
        self.is_broken_pipe = isinstance(error, BrokenPipeError)
        self.outcome = ""
        """The outcome of the action that was carried out before its output failed, if there was one."""
        super().__init__(self.reason)

    def __str__(self) -> str:
        return f"{self.outcome}{', but ' if self.outcome else ''}the output can't be written: {self.reason}"

    @property
    def exit_status(self) -> int:
        """The exit status of the program."""
        return PIPE_CLOSED if self.is_broken_pipe and not self.outcome else OUTPUT_FAILED


def run_guarded(program: Callable[[], int]) -> int:
    """Runs a program with guarded streams and returns the exit status. Reports a failure of the output."""
    with guarded_streams():
        try:
            try:
                return program()
            finally:
                sys.stdout.flush()
        except OutputFailed as error:
            if error.exit_status != PIPE_CLOSED:
                print(error, file=sys.stderr)
            return error.exit_status


@contextmanager
def guarded_streams() -> Generator[None, None, None]:
    """Makes errors of standard output raise OutputFailed, and ignores those of standard error, during the block."""
    open_closed_streams()
    output, errors = GuardedFile(sys.stdout), GuardedFile(sys.stderr)
    output.is_required = True
    with redirect_stdout(output.as_stream()), redirect_stderr(errors.as_stream()):
        try:
            yield
        finally:
            output.is_required = False
            sys.stdout.flush()


def open_closed_streams() -> None:
    """Replaces closed standard streams: the input is then empty, and writing to the output raises an error.

    Otherwise the next file or socket would take the number of a closed stream.
    """
    sys.stdin = sys.stdin or open_null(os.O_RDONLY, "r")
    # Writing to a file that is open for reading fails as writing to a closed one does.
    sys.stdout = sys.stdout or open_null(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or open_null(os.O_WRONLY, "w")


def open_null(flags: int, mode: str) -> TextIO:
    """Opens the null device. It stays open until the program ends."""
    return cast("TextIO", os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8", closefd=False))


class GuardedFile(io.RawIOBase):
    """Writes to a standard stream until an error. Later writes report this error if the output is required."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        buffer: Any = getattr(stream, "buffer", None)
        self._file = getattr(buffer, "raw", buffer)
        self._error: OSError | None = None
        self.is_required = False
        """True: an error is raised as OutputFailed. False: it is ignored."""

    def as_stream(self) -> TextIO:
        """Returns a text stream that writes to this file, like the standard stream."""
        if not isinstance(self._stream, io.TextIOWrapper):
            return self._stream
        self._stream.flush()
        # Python writes to the file itself if PYTHONUNBUFFERED is set.
        buffer: Any = self if isinstance(self._stream.buffer, io.RawIOBase) else io.BufferedWriter(self)
        return io.TextIOWrapper(
            buffer,
            encoding=self._stream.encoding,
            errors="replace",  # a character that the encoding lacks must not be an error
            line_buffering=self._stream.line_buffering,
            write_through=self._stream.write_through,
        )

    def write(self, data: Any) -> int | None:
        if self._error is None:
            try:
                return self._file.write(data)  # type: ignore[no-any-return]
            except OSError as error:
                self._error = error
        if self.is_required:
            raise OutputFailed(self._error) from self._error
        return len(data)

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()
