"""The server for code without an event loop, here websockets' client in threads."""

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


@pytest.fixture
def reboot(record: Any) -> Path:
    events = '1 open\n1 > {"command": "REBOOT", "evse_id": "BCU1"}\n1 < {"object": "RECEIVED_REBOOT"}'
    return record("reboot", events)  # type: ignore[no-any-return]


def ask(socket: ClientConnection, message: dict[str, Any]) -> dict[str, Any]:
    socket.send(json.dumps(message))
    return json.loads(socket.recv(5))  # type: ignore[no-any-return]


def test_it_answers_and_pushes(reboot: Path) -> None:
    with ThreadedServer(reboot) as server, connect(server.url) as socket:
        assert ask(socket, HELLO) == {"object": "HELLO"}
        assert server.push({"object": "CH_STATUS"}) == 1
        assert json.loads(socket.recv(5)) == {"object": "CH_STATUS"}
        assert server.received == [HELLO]
        assert server.connections == 1
        assert server.api_token == "<api token>"


def test_every_fault_works_from_another_thread(reboot: Path) -> None:
    with ThreadedServer(reboot, one_connection=True) as server:
        for fault in (server.drop, server.close, lambda: server.close(4001), server.freeze):
            with connect(server.url, ping_interval=None, close_timeout=0.1) as socket:
                ask(socket, HELLO)
                fault()
                if fault == server.freeze:
                    server.recover()
                with pytest.raises(ConnectionClosed):
                    socket.recv(5)
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
            socket.recv(5)
        server.delay = 0.01
        server.silence()
        server.expire()
        server.recover()
        assert server.delay == 0
        with connect(server.url) as socket:
            assert ask(socket, HELLO)["error"] == 1


def test_a_mismatch_is_raised_on_leaving(reboot: Path) -> None:
    fails = pytest.raises(UnexpectedCommand, match="REBOT matches nothing")
    with fails, ThreadedServer(reboot) as server, connect(server.url) as socket:
        assert ask(socket, HELLO | {"command": "REBOT"})["error"] == 0
        server.until(lambda: server.mismatches)


def test_another_failure_is_not_hidden(reboot: Path) -> None:
    with pytest.raises(KeyError), ThreadedServer(reboot) as server, connect(server.url) as socket:
        ask(socket, HELLO | {"command": "REBOT"})
        raise KeyError


def test_use_and_options(reboot: Path) -> None:
    with ThreadedServer(reboot, strict=True) as server, connect(server.url) as socket:
        assert not server.finished
        ask(socket, REBOOT)
        server.until(lambda: server.finished)
        server.use(reboot)
        assert not server.finished
        with connect(server.url) as another:
            ask(another, REBOOT)
            server.until(lambda: server.finished)


def test_a_port_in_use_is_raised_where_it_is_started(reboot: Path) -> None:
    with ThreadedServer(reboot) as server:
        port = int(server.url.split(":")[2].split("/")[0])
        with pytest.raises(OSError, match="in use"):
            ThreadedServer(reboot, port=port).start()


def test_no_thread_is_left(reboot: Path) -> None:
    before = threading.active_count()
    for _ in range(5):
        with ThreadedServer(reboot) as server, connect(server.url) as socket:
            ask(socket, HELLO)
    assert threading.active_count() == before
    with pytest.raises(RuntimeError, match="not running"):
        server.push({})
    server.stop()


def test_a_rejected_handshake_carries_the_reason(reboot: Path) -> None:
    with ThreadedServer(reboot) as server:
        server.reject("Request limit reached")
        with pytest.raises(InvalidStatus) as refused:
            connect(server.url)
        assert refused.value.response.headers["x-websocket-reject-reason"] == "Request limit reached"
