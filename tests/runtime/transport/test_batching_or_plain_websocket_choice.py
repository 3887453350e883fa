"""Tests which transport a client uses: by its option, by the environment, and by the version of websockets."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bluecurrent import InvalidRequest
from bluecurrent._runtime.transport import batching_or_plain_websocket_choice
from bluecurrent._runtime.transport.batching_websocket import BatchingWebSocket
from bluecurrent._runtime.transport.plain_websocket import PlainWebSocket
from tests.runtime.kettle_protocol import API_TOKEN, KettleClient
from tests.runtime.scripted_server import ScriptedServer

LOCK = Path(__file__).parents[3] / "requirements" / "test.txt"


async def socket_class(server: ScriptedServer, plain_transport: bool | None = None) -> type:
    """Connects and returns the class of the client's socket."""
    async with KettleClient(API_TOKEN, url=server.url, plain_transport=plain_transport) as client:
        assert await client.get_heat("K1") == 1.0
        assert client._state.connection is not None
        return type(client._state.connection._socket)


@pytest.mark.parametrize(
    ("option", "variable", "expected"),
    [
        (True, "0", PlainWebSocket),
        (False, "1", BatchingWebSocket),
        (None, "1", PlainWebSocket),
        (None, "0", BatchingWebSocket),
        (None, "", BatchingWebSocket),
    ],
)
async def test_the_option_comes_before_the_environment(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, option: bool | None, variable: str, expected: type
) -> None:
    monkeypatch.setenv(batching_or_plain_websocket_choice.PLAIN_TRANSPORT_VARIABLE, variable)
    assert await socket_class(server, option) is expected


@pytest.mark.parametrize(
    ("version", "expected"), [("17.5", PlainWebSocket), ("18.0.1", PlainWebSocket), ("15.0", BatchingWebSocket)]
)
async def test_an_untested_version_gets_the_plain_transport_and_one_line(
    server: ScriptedServer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    version: str,
    expected: type,
) -> None:
    monkeypatch.delenv(batching_or_plain_websocket_choice.PLAIN_TRANSPORT_VARIABLE, raising=False)
    monkeypatch.setattr(batching_or_plain_websocket_choice, "websockets_version", version)
    batching_or_plain_websocket_choice._is_newer_than_tested.cache_clear()
    with caplog.at_level(logging.INFO, batching_or_plain_websocket_choice.__name__):
        assert [await socket_class(server), await socket_class(server)] == [expected] * 2
    lines = [
        record.getMessage() for record in caplog.records if record.name == batching_or_plain_websocket_choice.__name__
    ]
    assert len(lines) == (expected is PlainWebSocket)
    assert all(f"websockets {version} is newer" in line for line in lines)


def test_the_newest_tested_version_is_the_locked_one() -> None:
    locked = next(line for line in LOCK.read_text(encoding="utf-8").splitlines() if line.startswith("websockets=="))
    major, minor, *_ = locked.removeprefix("websockets==").split()[0].split(".")
    assert (int(major), int(minor)) == batching_or_plain_websocket_choice.NEWEST_TESTED


def test_the_option_is_true_or_false() -> None:
    with pytest.raises(InvalidRequest, match="plain_transport"):
        KettleClient(API_TOKEN, plain_transport="yes")  # type: ignore[arg-type]
