"""Tests which exceptions of a program's callbacks end `connect`, and that the others are logged."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from bluecurrent.compat import exceptions
from tests.compat.conftest import RunningClient

POINTS: dict[str, Any] = {"object": "CHARGE_POINTS", "data": []}
STATUS: dict[str, Any] = {"object": "CH_STATUS", "data": {"evse_id": "BCU999999"}}
CARDS: dict[str, Any] = {"object": "CHARGE_CARDS", "cards": []}


class ProgramExit(BaseException):
    """Stands for KeyboardInterrupt and SystemExit, which asyncio raises from the event loop too."""


def fail_once(running: RunningClient, error: BaseException) -> None:
    """Makes the receiver raise an error for the first message."""

    async def receiver(message: dict[str, Any]) -> None:
        await running.receive(message)
        if len(running.delivered) == 1:
            raise error

    running.receiver = receiver


@pytest.mark.parametrize("error", [KeyError("BCU999999"), TimeoutError(), OSError(5, "disk"), StopAsyncIteration()])
async def test_an_exception_in_the_receiver_does_not_end_the_connection(
    running: RunningClient, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    fail_once(running, error)
    await running.connect()
    await running.server.push(STATUS)
    await running.server.push(CARDS)
    await running.wait_received(2)
    assert running.delivered[1] == CARDS
    assert running.client.is_connected()
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert (record.name, "CH_STATUS" in record.getMessage()) == ("bluecurrent_api", True)
    assert record.exc_info is not None
    assert record.exc_info[1] is error
    assert "in receiver" in caplog.text
    await running.client.disconnect()
    await running.wait_ended()


async def test_a_wait_ends_after_the_receiver_has_failed(running: RunningClient) -> None:
    fail_once(running, IndexError("list index out of range"))
    await running.connect()
    await running.server.push(POINTS)
    await asyncio.wait_for(running.client.wait_for_charge_points(), 60)


async def test_messages_after_a_failure_and_before_a_disconnect_are_delivered(running: RunningClient) -> None:
    released = asyncio.Event()

    async def receiver(message: dict[str, Any]) -> None:
        await running.receive(message)
        await released.wait()
        raise LookupError("the program's own")

    running.receiver = receiver
    await running.connect()
    for message in (STATUS, CARDS, POINTS):
        await running.server.push(message)
    await running.wait_received(1)
    await running.client.disconnect()
    released.set()
    await running.wait_ended()
    assert [message["object"] for message in running.delivered] == ["CH_STATUS", "CHARGE_CARDS", "CHARGE_POINTS"]


@pytest.mark.parametrize(
    "error",
    [
        exceptions.WebsocketError("a"),
        exceptions.RequestLimitReached("b"),
        exceptions.AlreadyConnected("c"),
        exceptions.InvalidApiToken("d"),
        exceptions.NoCardsFound("e"),
        exceptions.BlueCurrentException("f"),
        asyncio.CancelledError(),
        ProgramExit(),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_some_exceptions_in_the_receiver_end_connect(
    running: RunningClient, error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    fail_once(running, error)
    await running.connect()
    await running.server.push(STATUS)
    with pytest.raises(type(error)) as caught:
        await running.wait_ended()
    assert caught.value is error or isinstance(error, asyncio.CancelledError)
    assert not running.client.is_connected()
    await running.server.until(lambda: not running.server.peers)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("seconds", [0, 0.05])
async def test_any_exception_in_on_open_ends_connect(running: RunningClient, seconds: float) -> None:
    error = LookupError("the program's own")

    async def on_open() -> None:
        await asyncio.sleep(seconds)
        raise error

    await running.connect(on_open)
    with pytest.raises(LookupError) as caught:
        await running.wait_ended()
    assert caught.value is error
    assert not running.client.is_connected()
    await running.server.until(lambda: not running.server.peers)
