"""Tests the simulated account in a thread, with clients that have no event loop."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bluecurrent.testing import ThreadedAccount

FREE = "BCU100003"


def send(socket: ClientConnection, command: str, **parameters: Any) -> dict[str, Any]:
    """Sends a command and returns the next object."""
    socket.send(json.dumps({"command": command, "Authorization": "Token <session token>"} | parameters))
    return receive(socket)


def receive(socket: ClientConnection) -> dict[str, Any]:
    message = json.loads(socket.recv(60))
    assert isinstance(message, dict)
    return message


def test_commands_and_charge_points_work_from_another_thread() -> None:
    with ThreadedAccount(speed=None) as account, connect(account.url) as socket:
        free = account.charge_points[FREE]
        assert send(socket, "HELLO") == {"object": "HELLO"}
        free.go_offline()
        assert receive(socket)["data"]["activity"] == free.fields["activity"] == "offline"
        free.go_online()
        assert receive(socket)["data"]["activity"] == free.fields["activity"] == "available"
        free.fail_next("REBOOT")
        account.fail_next("SOFT_RESET", by_service=True)
        assert send(socket, "SOFT_RESET", evse_id=FREE)["error"] == "REJECTED"
        assert send(socket, "REBOOT", evse_id=FREE)["success"]
        assert receive(socket)["error"] == "REJECTED"
        assert account.commands == [
            {"command": "SOFT_RESET", "evse_id": FREE},
            {"command": "REBOOT", "evse_id": FREE},
        ]
        with pytest.raises(ValueError, match="'REBOT' is not a command"):
            free.fail_next("REBOT")


def test_time_passes_from_another_thread() -> None:
    with ThreadedAccount(speed=None, request_limit=1) as account:
        with connect(account.url) as socket:
            assert send(socket, "GET_ACCOUNT")["object"] == "ACCOUNT"
        with pytest.raises(InvalidStatus):
            connect(account.url)
        account.advance(hours=12, minutes=30, seconds=31)
        with connect(account.url) as socket:
            assert send(socket, "GET_ACCOUNT")["object"] == "ACCOUNT"


def test_faults_are_those_of_the_fixture_server() -> None:
    with ThreadedAccount(speed=None) as account:
        with connect(account.url) as socket:
            assert send(socket, "HELLO") == {"object": "HELLO"}
            assert account.push("no JSON") == 1
            assert socket.recv(60) == "no JSON"
            account.drop()
            with pytest.raises(ConnectionClosed):
                socket.recv(60)
        account.reject("Already connected", times=1)
        with pytest.raises(InvalidStatus):
            connect(account.url)
        account.until(lambda: len(account.history) == 4)
        assert account.history[-1] == "connection 2: refused, HTTP 403"
