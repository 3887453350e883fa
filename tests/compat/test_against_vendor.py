"""bluecurrent-api 1.3.3 and bluecurrent.compat do the same, but for what bluecurrent-api does wrong."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.compat.method_calls import SHARED, Sending
from tests.compat.program_processes import Peer, peer, vendor_python
from tests.compat.recorded_frames import NAMES, closed, heard

pytestmark = [pytest.mark.network, pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(300)]

FENCE = {"object": "CHARGE_CARDS", "cards": [], "fence": True}

DIES = "an odd message is an exception out of connect"
ERRORS = "any ERROR ends the stream"
DIFFERENCES = {
    "error_forbidden": ERRORS,
    "error_unknown": ERRORS,
    "error_unknown_command": ERRORS,
    "error_unlisted": ERRORS,
    "get_ch_status_items": DIES,
    "list_override_current_result": DIES,
    "missing_values": DIES,
    "numeric_text": DIES,
    "odd_frames": DIES,
    "post_set_override_current_refused": DIES,
    "set_plug_and_charge_rejected": DIES,
    "soft_reset_bare": DIES,
    "timestamps": DIES,
    "unknown_values": DIES,
}
"""The recordings that bluecurrent-api does not hear to their end, and why; compat does."""

CLOSES_QUIETLY = (1000, 1001)
"""With these codes of the service bluecurrent-api's connect returns, and goes on saying that it is connected."""

WEBSOCKET_ERROR = ["WebsocketError", "BlueCurrentException"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def vendor() -> AsyncIterator[Peer]:
    python = await asyncio.to_thread(vendor_python)
    async with peer(python, "bluecurrent_api") as program:
        yield program


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def compat() -> AsyncIterator[Peer]:
    async with peer(sys.executable, "bluecurrent.compat") as program:
        yield program


async def listened(program: Peer, name: str) -> dict[str, Any]:
    """What is delivered of a recording, and how it ends."""
    await connected(program)
    for frame in heard(name):
        await program.server.push(frame)
    if (code := closed(name)) is not None:
        await program.server.close(code)
    else:
        await program.server.push(FENCE)
    await program("receive_until", 1000) if code is not None else await fenced(program)
    if code is None:
        await program("call", "disconnect")
    end = await program("ended")
    return {"delivered": await program("messages"), "end": end}


async def fenced(program: Peer) -> None:
    for count in range(1, 100):
        await program("receive_until", count)
        messages = await program("messages")
        if len(messages) < count or messages[-1] == FENCE:
            return


@pytest.mark.parametrize("name", NAMES)
async def test_the_same_is_delivered_of_a_recording(vendor: Peer, compat: Peer, name: str) -> None:
    theirs, ours = await listened(vendor, name), await listened(compat, name)
    if closed(name) in CLOSES_QUIETLY:
        assert theirs["end"] is None
        assert ours["end"]["raised"] == WEBSOCKET_ERROR
    elif name in DIFFERENCES:
        assert theirs["end"] is not None
        assert ours["end"] is None
        assert ours["delivered"][-1] == FENCE
        assert ours["delivered"][: len(theirs["delivered"])] == theirs["delivered"]
    else:
        assert ours["delivered"] == theirs["delivered"]
        assert_alike(ours["end"], theirs["end"])


def assert_alike(ours: Any, theirs: Any) -> None:
    """Both raise the same, or neither; with the same text where bluecurrent-api has one for what happened."""
    if theirs is None:
        assert ours == theirs
        return
    assert ours["raised"] == theirs["raised"]
    assert ours["text"] == theirs["text"] or not theirs["text"]


@pytest.mark.parametrize("sending", SHARED, ids=lambda sending: f"{sending.method}{sending.arguments[1:]}")
async def test_the_same_is_sent(vendor: Peer, compat: Peer, sending: Sending) -> None:
    assert await sent(vendor, sending) == await sent(compat, sending) == list(sending.frame.items())


@pytest.mark.parametrize("code", [1000, 1001, 1006, 1011, 4001, 4002])
async def test_the_end_of_a_connection(vendor: Peer, compat: Peer, code: int) -> None:
    theirs, ours = await lost(vendor, code), await lost(compat, code)
    assert ours["is_connected"] is False
    if code in CLOSES_QUIETLY:
        assert theirs == {"end": None, "is_connected": True}
        assert ours["end"]["raised"] == WEBSOCKET_ERROR
    else:
        assert theirs["is_connected"] is False
        assert_alike(ours["end"], theirs["end"])


@pytest.mark.parametrize("reason", ["Request limit reached", "Already connected", "Under maintenance"])
@pytest.mark.parametrize("method", ["validate_api_token", "get_email", "connect"])
async def test_a_refused_connection(vendor: Peer, compat: Peer, method: str, reason: str) -> None:
    theirs, ours = await refused(vendor, method, reason), await refused(compat, method, reason)
    if method == "connect" and reason == "Already connected":
        # Home Assistant's loop goes on after WebsocketError and RequestLimitReached alone.
        assert ours["raised"][1:] == ["AlreadyConnected", *WEBSOCKET_ERROR]
        assert theirs["raised"] == ["AlreadyConnected", "BlueCurrentException"]
    else:
        assert_alike(ours, theirs)


async def test_a_token_that_is_not_taken(vendor: Peer, compat: Peer) -> None:
    for program in (vendor, compat):
        await program("new")
    theirs = await vendor("call", "validate_api_token", "another")
    assert theirs["raised"] == ["InvalidApiToken", "BlueCurrentException"]
    assert_alike(await compat("call", "validate_api_token", "another"), theirs)


async def test_a_command_after_the_end_is_an_error_of_the_package(vendor: Peer, compat: Peer) -> None:
    """bluecurrent-api lets the error of websockets out."""
    for program in (vendor, compat):
        await connected(program)
        await program("call", "disconnect")
        await program("ended")
    assert (await vendor("call", "get_charge_points"))["raised"][0] == "ConnectionClosedOK"
    assert (await vendor("call", "is_connected")) is True
    assert (await compat("call", "is_connected")) is False


async def connected(program: Peer) -> None:
    await program("new")
    await program("call", "validate_api_token", program.server.api_token)
    await program("connect")
    await program.server.until(lambda: any(each.greeted for each in program.server.peers))


async def lost(program: Peer, code: int) -> dict[str, Any]:
    await connected(program)
    await program.server.close(code)
    return {"end": await program("ended"), "is_connected": await program("call", "is_connected")}


async def refused(program: Peer, method: str, reason: str) -> Any:
    await program("new")
    if method != "validate_api_token":
        await program("call", "validate_api_token", program.server.api_token)
    program.server.reject(reason, times=1)
    if method == "connect":
        await program("connect")
        return await program("ended")
    return await program("call", method, *([program.server.api_token] if method == "validate_api_token" else []))


async def sent(program: Peer, sending: Sending) -> list[tuple[str, Any]]:
    """The frame of a command, key by key, without its authorization."""
    await connected(program)
    before = len(program.server.received)
    await program("call", sending.method, *sending.arguments)
    await program.server.until(lambda: len(program.server.received) > before)
    frame = program.server.received[before]
    assert isinstance(frame, dict)
    assert list(frame)[-1] == "Authorization"
    assert frame.pop("Authorization") == "Token <session token>"
    await program("call", "disconnect")
    await program("ended")
    return list(frame.items())
