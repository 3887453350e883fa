"""Checks that a program connects again after the service has refused its session token, as Home Assistant does."""

from __future__ import annotations

import pytest

from bluecurrent.compat.exceptions import WebsocketError
from tests.compat.conftest import RunningClient


async def lose_session(running: RunningClient) -> None:
    """Connects, and sends a command with a session token that the service has refused since."""

    async def on_open() -> None:
        running.server.expire()
        await running.client.get_charge_points()

    with pytest.raises(WebsocketError, match=r"^Invalid Auth Token$"):
        await running.client.connect(running.receive, on_open)


async def test_connect_logs_in_again_after_a_refused_session_token(running: RunningClient) -> None:
    await lose_session(running)
    before = len(running.server.received)
    await running.connect(running.client.get_charge_points)
    await running.server.until(lambda: len(running.server.received) >= before + 3)
    assert running.commands()[before:] == ["VALIDATE_API_TOKEN", "HELLO", "GET_CHARGE_POINTS"]
    await running.client.disconnect()
    await running.wait_ended()
    await running.connect()
    assert running.commands().count("VALIDATE_API_TOKEN") == 2  # the first is that of the fixture


async def test_an_api_token_that_was_revoked_too_lets_the_program_try_again(running: RunningClient) -> None:
    await lose_session(running)
    running.server._sender.login_replies.api_token = "<another token>"
    for _ in range(2):
        with pytest.raises(WebsocketError, match="neither the session token nor the API token"):
            await running.client.connect(running.receive)


async def test_a_second_connection_is_an_error_after_which_programs_try_again(running: RunningClient) -> None:
    await lose_session(running)
    running.server.reject("Already connected", times=1)
    with pytest.raises(WebsocketError, match=r"^Already connected$"):
        await running.client.connect(running.receive)
    await running.connect()
    assert running.client.is_connected()


async def test_it_logs_in_again_at_most_three_times_in_five_minutes(running: RunningClient) -> None:
    for _ in range(6):
        await lose_session(running)
    assert running.commands().count("VALIDATE_API_TOKEN") == 1 + 3
