"""Tests the methods that wait for the answer to an override of the charging current."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.compat import Client
from bluecurrent.compat.exceptions import WebsocketError
from bluecurrent.compat.types import OverrideCurrentPayload
from tests.compat.conftest import RunningClient
from tests.compat.method_calls import OVERRIDE

CARDS = {"object": "CHARGE_CARDS", "cards": []}
CLEARED = {"object": "POST_CLEAR_OVERRIDE_CURRENT", "success": True, "error": ""}
EDITED = {
    "object": "POST_EDIT_OVERRIDE_CURRENT",
    "data": {"schedule_id": 1, "override_start_days": "MO", "override_end_days": "MO"},
}
PAYLOAD = OverrideCurrentPayload(**OVERRIDE)  # type: ignore[arg-type]


@pytest.mark.parametrize("is_early", [False, True])
async def test_an_answer_ends_the_wait(running: RunningClient, is_early: bool) -> None:
    client = running.client
    await running.connect()
    running.server.silence()
    for send, wait, answer in (
        (lambda: client.clear_user_override_current("1"), client.wait_for_clear_override_current, CLEARED),
        (lambda: client.edit_user_override_current("1", PAYLOAD), client.wait_for_update_override_current, EDITED),
    ):
        before = len(running.delivered)
        await send()
        waiting = asyncio.create_task(wait())
        if is_early:
            waiting.cancel()
            await running.server.push(answer)
            await running.wait_received(before + 1)
            waiting = asyncio.create_task(wait())
        else:
            await asyncio.sleep(0.02)
            assert not waiting.done()
            await running.server.push(answer)
        await asyncio.wait_for(waiting, 60)
        assert len(running.delivered) == before + 1


async def test_an_answer_to_an_earlier_command_does_not_end_the_wait(running: RunningClient) -> None:
    await running.connect()
    running.server.silence()
    await running.client.clear_user_override_current("1")
    await running.server.push(CLEARED)
    await running.wait_received(1)
    await running.client.clear_user_override_current("2")
    waiting = asyncio.create_task(running.client.wait_for_clear_override_current())
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await running.server.push(CLEARED)
    await asyncio.wait_for(waiting, 60)


@pytest.mark.parametrize("is_early", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        {"object": "POST_EDIT_OVERRIDE_CURRENT", "success": False, "error": "schedule overlaps"},
        {"object": "ERROR", "error": 9, "message": "unknown error"},
    ],
)
async def test_a_refusal_ends_the_wait_with_an_error(
    running: RunningClient, answer: dict[str, Any], is_early: bool
) -> None:
    await running.connect()
    running.server.silence()
    await running.client.edit_user_override_current("1", PAYLOAD)
    if is_early:
        await running.server.push(answer)
        await running.server.push(CARDS)
        await running.wait_received(1)
        with pytest.raises(WebsocketError, match="refused"):
            await running.client.wait_for_update_override_current()
        return
    waiting = [asyncio.create_task(running.client.wait_for_update_override_current()) for _ in range(2)]
    await asyncio.sleep(0.02)
    await running.server.push(answer)
    for task in waiting:
        with pytest.raises(WebsocketError, match="refused"):
            await asyncio.wait_for(task, 60)


async def test_a_wait_without_an_answer_times_out(running: RunningClient) -> None:
    running.client = Client(url=running.server.url, answer_timeout=0.5)
    await running.client.validate_api_token(running.server.api_token)
    await running.connect()
    running.server.silence()
    await running.client.clear_user_override_current(1)
    waiting = asyncio.create_task(running.client.wait_for_clear_override_current())
    running.server.drop()
    with pytest.raises(WebsocketError):
        await running.wait_ended()
    with pytest.raises(WebsocketError, match=r"not answered within 0\.5 s"):
        await waiting
