# generated from codegen/templates/package/testing/reconnect_delays.py by `python -m codegen generate`; changes here are lost
"""Shortens the delays before reconnects, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .._runtime.connection.backoff import fixed_delay

DELAY = 0.005
"""Seconds before each attempt to reconnect."""


@contextmanager
def fast_reconnects() -> Iterator[None]:
    """Makes every delay before a reconnect 5 ms while the block runs.

    Every client of the process is affected, also one that was made before the block. Blocks can be nested; the usual
    delays are back when the outermost block ends. A delay that has already begun when the block is entered is not
    shortened, and neither is the wait for the reset of the daily request limit.

    ```python
    with fast_reconnects():
        server.drop()
        await client.wait_connected()
    ```
    """
    with fixed_delay(DELAY):
        yield
