"""Tests the fixture server in a thread, with a client that has no event loop."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bluecurrent.testing import ThreadedServer, UnexpectedCommand

HELLO = {"command": "HELLO", "header": "homeassistant", "Authorization": "Token <session token>"}
REBOOT = {"command": "REBOOT", "evse_id": "BCU1", "Authorization": "Token <session token>"}


def send_command(socket: ClientConnection, message: dict[str, Any]) -> dict[str, Any]:
    socket.send(json.dumps(message))
    return json.loads(socket.recv(60))  # type: ignore[no-any-return]


def test_commands_are_answered_and_messages_pushed(reboot: Path) -> None:
    with ThreadedServer(reboot) as server, connect(server.url) as socket:
        assert send_command(socket, HELLO) == {"object": "HELLO"}
        assert server.push({"object": "CH_STATUS"}) == 1
        assert json.loads(socket.recv(60)) == {"object": "CH_STATUS"}
        assert server.received == [HELLO]
        assert server.connections == 1
        assert server.api_token == "<api token>"


def test_every_fault_can_be_injected_from_another_thread(reboot: Path) -> None:
    with ThreadedServer(reboot, one_connection=True) as server:
        for fault in (server.drop, server.close, lambda: server.close(4001), server.freeze):
            with connect(server.url, ping_interval=None, close_timeout=0.1) as socket:
                send_command(socket, HELLO)
                fault()
                if fault == server.freeze:
                    server.recover()
                with pytest.raises(ConnectionClosed):
                    socket.recv(60)
            while server.connections:
                time.sleep(0.01)
        for refuse in (lambda: server.reject("Already connected", times=1), lambda: server.redirect("x:", times=1)):
            refuse()
            with pytest.raises(Exception, match=r"403|302|isn't a valid URI|redirect|x:"):
                connect(server.url)
        server.hang(times=1)
        with pytest.raises(TimeoutError):
            connect(server.url, open_timeout=0.1)
        server.accept_and_close(4001, times=1)
        with connect(server.url) as socket, pytest.raises(ConnectionClosed):
            socket.recv(60)
        server.delay = 0.01
        server.silence()
        server.expire()
        server.recover()
        assert server.delay == 0
        with connect(server.url) as socket:
            assert send_command(socket, HELLO)["error"] == 1


def test_a_mismatch_is_raised_at_the_end_of_the_block(reboot: Path) -> None:
    fails = pytest.raises(UnexpectedCommand, match="REBOT matches nothing")
    with fails, ThreadedServer(reboot) as server, connect(server.url) as socket:
        assert send_command(socket, HELLO | {"command": "REBOT"})["error"] == 0
        server.until(lambda: server.mismatches)


def test_another_error_is_not_replaced_by_a_mismatch(reboot: Path) -> None:
    with pytest.raises(KeyError), ThreadedServer(reboot) as server, connect(server.url) as socket:
        send_command(socket, HELLO | {"command": "REBOT"})
        raise KeyError


def test_options_and_use_are_passed_to_the_server(reboot: Path) -> None:
    with ThreadedServer(reboot, strict=True) as server, connect(server.url) as socket:
        assert not server.finished
        send_command(socket, REBOOT)
        server.until(lambda: server.finished)
        server.use(reboot)
        assert not server.finished
        with connect(server.url) as another:
            send_command(another, REBOOT)
            server.until(lambda: server.finished)


def test_start_raises_if_the_port_is_in_use(reboot: Path) -> None:
    with ThreadedServer(reboot) as server:
        port = int(server.url.split(":")[2].split("/")[0])
        with pytest.raises(OSError, match="in use"):
            ThreadedServer(reboot, port=port).start()


def test_stopped_servers_leave_no_thread(reboot: Path) -> None:
    def server_threads() -> set[threading.Thread]:
        return {thread for thread in threading.enumerate() if "fixture server" in thread.name}

    before = server_threads()  # of the fixtures of other tests
    for _ in range(5):
        with ThreadedServer(reboot) as server, connect(server.url) as socket:
            send_command(socket, HELLO)
            assert len(server_threads() - before) == 1
    assert server_threads() == before
    with pytest.raises(RuntimeError, match="not running"):
        server.push({})
    server.stop()


def test_a_rejected_handshake_carries_the_reason(reboot: Path) -> None:
    with ThreadedServer(reboot) as server:
        server.reject("Request limit reached")
        with pytest.raises(InvalidStatus) as refused:
            connect(server.url)
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
