"""A client and its service, and the proof that nothing is left behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bluecurrent._runtime import backoff, supervisor
from tests.runtime.kettles import API_TOKEN, KettleClient
from tests.runtime.scripted import Script, acknowledged, heat


@pytest.fixture(autouse=True)
def swift(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reconnecting takes hundredths of a second, so that tests wait for events and not for backoff."""
    monkeypatch.setattr(backoff, "FIRST", 0.02)
    monkeypatch.setattr(backoff, "SLOW_FIRST", 0.05)
    monkeypatch.setattr(supervisor, "SPREAD", 0.01)


@pytest.fixture
async def script() -> AsyncIterator[Script]:
    """A service that answers all commands."""
    async with Script() as script:
        script.answers |= {"GET_HEAT": heat, "BOIL": acknowledged, "SING": acknowledged, "OPEN_LID": acknowledged}
        yield script


@pytest.fixture
async def client(script: Script) -> AsyncIterator[KettleClient]:
    """A client that is connected to it; afterwards, that it leaves no task behind."""
    before = asyncio.all_tasks()
    async with KettleClient(API_TOKEN, url=script.url) as client:
        yield client
    assert not client.is_connected()
    left = {task for task in asyncio.all_tasks() - before if task.get_name().startswith("bluecurrent")}
    assert not left
