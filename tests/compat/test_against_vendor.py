"""Tests that the drop-in does the same as bluecurrent-api 1.3.3, except for the latter's mistakes."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.compat.method_calls import SHARED, MethodCall
from tests.compat.program_processes import RemoteProgram, get_vendor_python, run_program
from tests.compat.recorded_frames import NAMES, received_frames, server_close_code

pytestmark = [pytest.mark.network, pytest.mark.asyncio(loop_scope="module")]

FENCE = {"object": "CHARGE_CARDS", "cards": [], "fence": True}

RAISES = "connect raises on an unexpected message"
ENDS = "any ERROR ends the connection"
DIFFERENCES = {
    "error_forbidden": ENDS,
    "error_unknown": ENDS,
    "error_unknown_command": ENDS,
    "error_unlisted": ENDS,
    "get_ch_status_items": RAISES,
    "list_override_current_result": RAISES,
    "missing_values": RAISES,
    "numeric_text": RAISES,
    "odd_frames": RAISES,
    "post_set_override_current_refused": RAISES,
    "set_plug_and_charge_rejected": RAISES,
    "setinoperative_push": RAISES,
    "soft_reset_bare": RAISES,
    "timestamps": RAISES,
    "unknown_values": RAISES,
}
"""The recordings that bluecurrent-api does not read to their end, and the reason; compat does."""

CLOSES_QUIETLY = (1000, 1001)
"""Close codes after which bluecurrent-api's connect returns, and is_connected() stays True."""

WEBSOCKET_ERROR = ["WebsocketError", "BlueCurrentException"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def vendor() -> AsyncIterator[RemoteProgram]:
    python = await asyncio.to_thread(get_vendor_python)
    async with run_program(python, "bluecurrent_api") as program:
        yield program


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def compat() -> AsyncIterator[RemoteProgram]:
    async with run_program(sys.executable, "bluecurrent.compat") as program:
        yield program


async def play_recording(program: RemoteProgram, name: str) -> dict[str, Any]:
    """Pushes the frames of a recording; returns the delivered messages and the error at the end."""
    await connect(program)
    for frame in received_frames(name):
        await program.server.push(frame)
    if (code := server_close_code(name)) is not None:
        await program.server.close(code)
    else:
        await program.server.push(FENCE)
    await program("receive_until", 1000) if code is not None else await receive_until_fence(program)
    if code is None:
        await program("call", "disconnect")
    end = await program("wait_ended")
    return {"delivered": await program("messages"), "end": end}


async def receive_until_fence(program: RemoteProgram) -> None:
    for count in range(1, 100):
        await program("receive_until", count)
        messages = await program("messages")
        if len(messages) < count or messages[-1] == FENCE:
            return


@pytest.mark.parametrize("name", NAMES)
async def test_a_recording_delivers_the_same_messages(vendor: RemoteProgram, compat: RemoteProgram, name: str) -> None:
    theirs, ours = await play_recording(vendor, name), await play_recording(compat, name)
    if server_close_code(name) in CLOSES_QUIETLY:
        assert theirs["end"] is None
        assert ours["end"]["raised"] == WEBSOCKET_ERROR
    elif name in DIFFERENCES:
        assert theirs["end"] is not None
        assert ours["end"] is None
        assert ours["delivered"][-1] == FENCE
        assert ours["delivered"][: len(theirs["delivered"])] == theirs["delivered"]
    else:
        assert ours["delivered"] == theirs["delivered"]
        assert_same_error(ours["end"], theirs["end"])


def assert_same_error(ours: Any, theirs: Any) -> None:
    """Checks that both raise the same or nothing, and with the same text if bluecurrent-api has one."""
    if theirs is None:
        assert ours == theirs
        return
    assert ours["raised"] == theirs["raised"]
    assert ours["text"] == theirs["text"] or not theirs["text"]


@pytest.mark.parametrize("call", SHARED, ids=lambda call: f"{call.method}{call.arguments[1:]}")
async def test_a_method_sends_the_same_frame(vendor: RemoteProgram, compat: RemoteProgram, call: MethodCall) -> None:
    assert await send(vendor, call) == await send(compat, call) == list(call.frame.items())


async def test_commands_that_wait_are_sent_in_the_same_order(vendor: RemoteProgram, compat: RemoteProgram) -> None:
    for program in (vendor, compat):
        await program("new")
        await program("call", "validate_api_token", program.server.api_token)
        before = len(program.server.received)
        await program("start_call", "get_charge_cards")
        await program("connect", "get_charge_points", "get_user_override_currents_list")
        await program.server.until(lambda: len(program.server.received) == before + 4)  # noqa: B023 - awaited at once
        frames = program.server.received[before:]
        assert [frame["command"] for frame in frames if isinstance(frame, dict)] == [
            "HELLO",
            "GET_CHARGE_POINTS",
            "LIST_OVERRIDE_CURRENT",
            "GET_CHARGE_CARDS",
        ]
        await program("call", "disconnect")
        await program("wait_ended")


@pytest.mark.parametrize("code", [1000, 1001, 1006, 1011, 4001, 4002])
async def test_a_closed_connection_raises_the_same(vendor: RemoteProgram, compat: RemoteProgram, code: int) -> None:
    theirs, ours = await end_connection(vendor, code), await end_connection(compat, code)
    assert ours["is_connected"] is False
    if code in CLOSES_QUIETLY:
        assert theirs == {"end": None, "is_connected": True}
        assert ours["end"]["raised"] == WEBSOCKET_ERROR
    else:
        assert theirs["is_connected"] is False
        assert_same_error(ours["end"], theirs["end"])


@pytest.mark.parametrize("reason", ["Request limit reached", "Already connected", "Under maintenance"])
@pytest.mark.parametrize("method", ["validate_api_token", "get_email", "connect"])
async def test_a_refused_connection_raises_the_same(
    vendor: RemoteProgram, compat: RemoteProgram, method: str, reason: str
) -> None:
    theirs, ours = await refuse_connection(vendor, method, reason), await refuse_connection(compat, method, reason)
    if method == "connect" and reason == "Already connected":
        # Home Assistant connects again only after WebsocketError and RequestLimitReached.
        assert ours["raised"][1:] == ["AlreadyConnected", *WEBSOCKET_ERROR]
        assert theirs["raised"] == ["AlreadyConnected", "BlueCurrentException"]
    else:
        assert_same_error(ours, theirs)


async def test_a_wrong_token_raises_the_same(vendor: RemoteProgram, compat: RemoteProgram) -> None:
    for program in (vendor, compat):
        await program("new")
    theirs = await vendor("call", "validate_api_token", "another")
    assert theirs["raised"] == ["InvalidApiToken", "BlueCurrentException"]
    assert_same_error(await compat("call", "validate_api_token", "another"), theirs)


async def test_a_command_after_a_disconnect_is_an_error_of_the_package(
    vendor: RemoteProgram, compat: RemoteProgram
) -> None:
    """bluecurrent-api raises the error of websockets."""
    for program in (vendor, compat):
        await connect(program)
        await program("call", "disconnect")
        await program("wait_ended")
    assert (await vendor("call", "get_charge_points"))["raised"][0] == "ConnectionClosedOK"
    assert (await vendor("call", "is_connected")) is True
    assert (await compat("call", "is_connected")) is False


async def connect(program: RemoteProgram) -> None:
    await program("new")
    await program("call", "validate_api_token", program.server.api_token)
    await program("connect")
    await program.server.until(lambda: any(each.greeted for each in program.server.peers))


async def end_connection(program: RemoteProgram, code: int) -> dict[str, Any]:
    await connect(program)
    await program.server.close(code)
    return {"end": await program("wait_ended"), "is_connected": await program("call", "is_connected")}


async def refuse_connection(program: RemoteProgram, method: str, reason: str) -> Any:
    await program("new")
    if method != "validate_api_token":
        await program("call", "validate_api_token", program.server.api_token)
    program.server.reject(reason, times=1)
    if method == "connect":
        await program("connect")
        return await program("wait_ended")
    return await program("call", method, *([program.server.api_token] if method == "validate_api_token" else []))


async def send(program: RemoteProgram, call: MethodCall) -> list[tuple[str, Any]]:
    """Calls a method; returns the keys and values of its frame, without the authorization."""
    await connect(program)
    before = len(program.server.received)
    await program("call", call.method, *call.arguments)
    await program.server.until(lambda: len(program.server.received) > before)
    frame = program.server.received[before]
    assert isinstance(frame, dict)
    assert list(frame)[-1] == "Authorization"
    assert frame.pop("Authorization") == "Token <session token>"
    await program("call", "disconnect")
    await program("wait_ended")
    return list(frame.items())
