"""Starts the broker mosquitto on loopback, for tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.free_port import find_free_port

from .waiting import LONGEST_WAIT

PROGRAM = shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin")


class Mosquitto:
    """Runs one broker; `settings` are further lines of its configuration file."""

    def __init__(self, folder: Path, *settings: str, scheme: str = "mqtt") -> None:
        if PROGRAM is None:
            message = "the broker mosquitto is not installed: apt-get install mosquitto"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        self.port = find_free_port()
        self.url = f"{scheme}://localhost:{self.port}"
        self._configuration = folder / "mosquitto.conf"
        self._log = folder / "mosquitto.log"
        lines = [f"listener {self.port} 127.0.0.1", *settings]
        if not any(line.startswith(("allow_anonymous", "password_file", "require_certificate")) for line in settings):
            lines.append("allow_anonymous true")
        if os.getuid() == 0:
            lines.append("user root")  # it would give up its rights otherwise, and could not read the test's files
        self._configuration.write_text("\n".join(lines) + "\n")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts the broker, and waits until it listens."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [str(PROGRAM), "-c", str(self._configuration)], stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + LONGEST_WAIT
        while not self._listens():
            if self._process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"mosquitto did not start: {self._log.read_text()}")
            time.sleep(0.01)

    def stop(self) -> None:
        """Stops the broker; with persistence, it saves its retained messages first."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(LONGEST_WAIT)
            self._process = None

    def read_log(self) -> str:
        """Returns the log until now."""
        return self._log.read_text(encoding="utf-8")

    def _listens(self) -> bool:
        try:
            socket.create_connection(("localhost", self.port), 1).close()
        except OSError:
            return False
        return True
