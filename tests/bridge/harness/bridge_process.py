"""Runs the subcommand `bridge` as a process, for tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import bluecurrent

from .waiting import LONGEST_WAIT, poll_until

FOREIGN = ("BLUECURRENT_", "CI", "NO_COLOR")


def make_environment(folder: Path, **variables: str) -> dict[str, str]:
    """Returns environment variables without an account but the given ones."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    own = {"HOME": str(folder), "PYTHONPATH": str(Path(bluecurrent.__file__).parents[1]), "PYTHONUTF8": "1"}
    return kept | own | variables


_numbers = count(1)


class BridgeProcess:
    """Holds a process, with its output once it has ended."""

    def __init__(self, environment: dict[str, str], *arguments: str, stdout_to_log: bool = False) -> None:
        self._log = Path(environment["HOME"]) / f"bridge-{next(_numbers)}.log"
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bluecurrent", *arguments],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log if stdout_to_log else subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
            )
        self.output = ""

    @property
    def errors(self) -> str:
        """The text that the process has printed to standard error until now."""
        return self._log.read_text(encoding="utf-8")

    async def until_logged(self, text: str, *, times: int = 1) -> None:
        """Waits until a text was logged a number of times."""
        with suppress(TimeoutError):
            await poll_until(lambda: self.errors.count(text) >= times or self.has_ended())
        assert self.errors.count(text) >= times, f"{text!r} was not logged {times} times, but:\n{self.errors}"

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self._process.send_signal(number)

    def has_ended(self) -> bool:
        """Tells if the process has ended."""
        return self._process.poll() is not None

    def wait(self) -> int:
        """Waits for the end, and returns the exit status."""
        self.output, _ = self._process.communicate(timeout=LONGEST_WAIT)
        assert "Traceback" not in self.errors, self.errors
        return self._process.returncode

    def kill(self) -> None:
        """Ends the process without a chance to say goodbye."""
        self._process.kill()
        self._process.communicate()


@contextmanager
def run_bridge(environment: dict[str, str], *arguments: str) -> Generator[BridgeProcess]:
    """Starts the subcommand `bridge`, and kills it at the end of the block."""
    process = BridgeProcess(environment, "bridge", *arguments)
    try:
        yield process
    finally:
        process.kill()
