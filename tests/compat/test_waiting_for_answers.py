"""Who waits for the answer to an override of the current."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bluecurrent.compat.exceptions import WebsocketError
from bluecurrent.compat.types import OverrideCurrentPayload
from tests.compat.conftest import Session
from tests.compat.method_calls import OVERRIDE

CARDS = {"object": "CHARGE_CARDS", "cards": []}
CLEARED = {"object": "POST_CLEAR_OVERRIDE_CURRENT", "success": True, "error": ""}
EDITED = {
    "object": "POST_EDIT_OVERRIDE_CURRENT",
    "data": {"schedule_id": 1, "override_start_days": "MO", "override_end_days": "MO"},
}
PAYLOAD = OverrideCurrentPayload(**OVERRIDE)  # type: ignore[arg-type]


@pytest.mark.parametrize("is_early", [False, True])
async def test_an_answer_releases_who_waits_for_it(session: Session, is_early: bool) -> None:
    client = session.client
    await session.connect()
    session.server.silence()
    for send, wait, answer in (
        (lambda: client.clear_user_override_current("1"), client.wait_for_clear_override_current, CLEARED),
        (lambda: client.edit_user_override_current("1", PAYLOAD), client.wait_for_update_override_current, EDITED),
    ):
        before = len(session.delivered)
        await send()
        waiting = asyncio.create_task(wait())
        if is_early:
            waiting.cancel()
            await session.server.push(answer)
            await session.has_received(before + 1)
            waiting = asyncio.create_task(wait())
        else:
            await asyncio.sleep(0.02)
            assert not waiting.done()
            await session.server.push(answer)
        await asyncio.wait_for(waiting, 0.4)
        assert len(session.delivered) == before + 1


async def test_an_answer_to_an_earlier_command_does_not(session: Session) -> None:
    await session.connect()
    session.server.silence()
    await session.client.clear_user_override_current("1")
    await session.server.push(CLEARED)
    await session.has_received(1)
    await session.client.clear_user_override_current("2")
    waiting = asyncio.create_task(session.client.wait_for_clear_override_current())
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await session.server.push(CLEARED)
    await asyncio.wait_for(waiting, 0.4)


@pytest.mark.parametrize("is_early", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        {"object": "POST_EDIT_OVERRIDE_CURRENT", "success": False, "error": "schedule overlaps"},
        {"object": "ERROR", "error": 9, "message": "unknown error"},
    ],
)
async def test_a_refusal_releases_with_an_error(session: Session, answer: dict[str, Any], is_early: bool) -> None:
    await session.connect()
    session.server.silence()
    await session.client.edit_user_override_current("1", PAYLOAD)
    if is_early:
        await session.server.push(answer)
        await session.server.push(CARDS)
        await session.has_received(1)
        with pytest.raises(WebsocketError, match="refused"):
            await session.client.wait_for_update_override_current()
        return
    waiting = [asyncio.create_task(session.client.wait_for_update_override_current()) for _ in range(2)]
    await asyncio.sleep(0.02)
    await session.server.push(answer)
    for task in waiting:
        with pytest.raises(WebsocketError, match="refused"):
            await asyncio.wait_for(task, 0.4)


async def test_no_answer_is_an_error_in_the_end_and_no_sooner(session: Session) -> None:
    await session.connect()
    session.server.silence()
    await session.client.clear_user_override_current(1)
    waiting = asyncio.create_task(session.client.wait_for_clear_override_current())
    session.server.drop()
    with pytest.raises(WebsocketError):
        await session.ended()
    assert not waiting.done()
    with pytest.raises(WebsocketError, match=r"not answered within 0\.5 s"):
        await waiting
