"""Finds a port for a program that a test starts."""

from __future__ import annotations

import random
import socket
from contextlib import suppress

PORTS = range(20_000, 30_000)
"""Ports that no system gives to sockets which ask for any port.

Such a socket could take the port before the program listens, or while the program is stopped for a moment.
"""


def find_free_port() -> int:
    """Returns a port on which nothing listens."""
    while True:
        port = random.choice(PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
