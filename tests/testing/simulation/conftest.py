"""Provides a simulated account that answers at once."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bluecurrent.testing import SimulatedAccount


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account
