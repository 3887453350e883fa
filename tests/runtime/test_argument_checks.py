"""Tests that invalid arguments of a client are refused, and named in the error."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent._runtime.core.errors import InvalidRequest
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer


@pytest.mark.parametrize(
    ("argument", "options"),
    [
        ("api_token", {"api_token": ""}),
        ("api_token", {"api_token": None}),
        ("url", {"url": "https://example.org"}),
        ("url", {"url": "ws://"}),
        ("url", {"url": 7}),
        ("ssl", {"ssl": True}),
        ("timeout", {"timeout": 0}),
        ("idle_timeout", {"idle_timeout": -1}),
        ("ping_interval", {"ping_interval": "20"}),
        ("queue_size", {"queue_size": 0}),
        ("reconnect", {"reconnect": "no"}),
        ("send_flow_id", {"send_flow_id": 1}),
        ("session", {"session": "text"}),
    ],
)
def test_invalid_options_are_named(argument: str, options: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        KettleClient(**{"api_token": API_TOKEN, **options})
    assert caught.value.argument == argument


def test_invalid_subscriptions_are_named() -> None:
    client = KettleClient(API_TOKEN)
    for argument, wrong in (
        ("types", lambda: client.messages("HEAT")),  # type: ignore[call-overload]
        ("types", lambda: client.messages(object, "HEAT")),  # type: ignore[call-overload]
        ("kind", lambda: client.on("HEAT", print)),  # type: ignore[arg-type]
        ("handler", lambda: client.on(Heat, "x")),  # type: ignore[arg-type]
    ):
        with pytest.raises(InvalidRequest) as caught:
            wrong()
        assert caught.value.argument == argument


async def test_invalid_retry_is_refused_before_anything_is_sent(server: ScriptedServer) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await KettleClient(API_TOKEN, url=server.url).connect(retry="no")  # type: ignore[arg-type]
    assert (caught.value.argument, server.handshakes) == ("retry", 0)
