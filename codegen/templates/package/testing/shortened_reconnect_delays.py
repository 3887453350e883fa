"""Shortens the delays before reconnects, for tests."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from .._runtime.connection.backoff import fixed_delay

DELAY = 0.005
"""Seconds before each attempt to reconnect."""


@contextmanager
def fast_reconnects() -> Generator[None, None, None]:
    """Makes every delay before a reconnect 5 ms while the block runs.

    Every client of the process is affected, also one that was made before the block. Blocks can be nested; the usual
    delays are back when the outermost block ends. Not shortened are a delay that has already begun, the wait for the
    reset of the daily request limit, and the retries of one attempt right after the client has closed a connection.

    ```python
    with fast_reconnects():
        server.drop()
        await client.wait_connected()
    ```
    """
    with fixed_delay(DELAY):
        yield
