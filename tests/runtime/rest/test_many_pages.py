"""Tests that ten thousand sessions in 400 pages are read one by one without keeping them."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bluecurrent import Client, Transaction
from bluecurrent.testing import SimulatedAccount

NUMBER, WINDOWS = 10_000, (range(6500, 7500), range(9000, 9999))
"""Libraries keep up to 256 addresses, so the memory is measured after as many pages: its peak in two windows."""
GROWTH = 200_000
"""The allowed growth in bytes. The 2500 sessions in between take some megabytes."""

pytestmark = pytest.mark.slow


def rows(number: int) -> list[dict[str, Any]]:
    return [{"chargepoint_id": "BCU100001", "transaction_id": index, "end_time": ""} for index in range(number)]


@pytest.mark.usefixtures("frozen_heap")
async def test_memory_stays_flat_over_400_pages() -> None:
    async with SimulatedAccount(speed=None, transactions=rows(NUMBER)) as account:
        client = Client(account.api_token, url=account.url, rest_url=account.rest_url)
        pages: AsyncIterator[Transaction] = client.transactions(["BCU100001"], order="oldest")
        seen, peaks = 0, []
        tracemalloc.start()  # from the beginning, so that the caches of libraries are counted when they are full
        async for transaction in pages:
            assert transaction.transaction_id == seen
            seen += 1
            if seen in (window.start for window in WINDOWS):
                account.requests.clear()
                account.history.clear()
                gc.collect()
                tracemalloc.reset_peak()
            if seen in (window.stop for window in WINDOWS):
                peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert seen == NUMBER
    assert peaks[1] - peaks[0] < GROWTH
