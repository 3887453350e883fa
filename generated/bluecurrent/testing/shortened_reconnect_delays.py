# generated from codegen/templates/package/testing/shortened_reconnect_delays.py by `python -m codegen generate`; changes here are lost
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

    This affects every client of the process, also clients that exist already. Blocks can be nested; the usual delays
    are back when the outermost block ends. The block does not shorten a delay that has already begun, the wait for the
    reset of the daily request limit, and the retries of one attempt right after the client has closed a connection.

    ```python
    with fast_reconnects():
        server.drop()
        await client.wait_connected()
    ```
    """
    with fixed_delay(DELAY):
        yield
