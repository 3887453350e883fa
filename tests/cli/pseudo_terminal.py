"""Runs a program on a pseudo-terminal and reads its screen."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

import pyte

TIME_LIMIT = 60.0
"""Seconds after which a program counts as hanging."""


class Terminal:
    """Runs a program on a pseudo-terminal and keeps its screen up to date."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], *, columns: int, lines: int) -> None:
        self.screen = pyte.Screen(columns or 80, lines or 25)  # a real terminal may report 0, too
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        """All bytes that the program wrote, with the control sequences."""
        self._master, slave = open_pseudo_terminal(columns, lines)
        self.process = subprocess.Popen(
            command, env=dict(environment), stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)

    @property
    def text(self) -> str:
        """The text on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def wait_for(self, condition: str | Callable[[], object], timeout: float = TIME_LIMIT) -> str:
        """Waits until a text is on the screen or a condition holds; returns the screen."""
        deadline = time.monotonic() + timeout

        def holds() -> bool:
            return bool(condition() if callable(condition) else condition in self.text)

        while not holds():
            assert time.monotonic() < deadline, f"timed out before {condition}:\n{self.text}"
            if not self._read(0.1) and self.process.poll() is not None and not self._read(0.1):
                assert holds(), f"the program ended before {condition}:\n{self.text}"
        return self.text

    def wait(self, timeout: float = TIME_LIMIT) -> int:
        """Waits for the end of the program; returns its exit status."""
        deadline = time.monotonic() + timeout
        while self.process.poll() is None or self._read(0.0):
            self._read(0.05)
            assert time.monotonic() < deadline, f"the program does not end:\n{self.text}"
        return int(self.process.returncode)

    def press(self, keys: str) -> None:
        """Types keys."""
        os.write(self._master, keys.encode())

    def interrupt(self) -> None:
        """Presses Ctrl-C."""
        self.process.send_signal(signal.SIGINT)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65_536)
        except OSError:  # Linux reports so that the program has closed the terminal
            return False
        self.written += data
        self._stream.feed(data)
        return bool(data)


def open_pseudo_terminal(columns: int, lines: int) -> tuple[int, int]:
    """Returns the two ends of a new pseudo-terminal. The modules are imported here, since Windows lacks them."""
    import fcntl
    import pty
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    return master, slave
