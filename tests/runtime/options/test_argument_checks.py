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


@pytest.mark.parametrize(
    ("api_token", "reason"),
    [
        ("\ufefftell-nobody", "api_token contains the invisible character U+FEFF (byte order mark): remove it"),
        ("tell\u200bnobody", "api_token contains the invisible character U+200B (zero width space): remove it"),
        ("tell-nobody\n", "api_token contains the invisible character U+000A (line break): remove it"),
        ("tell-nobody\x1b", "api_token contains the invisible character U+001B: remove it"),
        ("tell-nobody ", "api_token begins or ends with a blank: remove it"),
        (" ", "api_token must be text that is not blank"),
    ],
)
def test_an_api_token_with_an_invisible_character_is_refused_in_words(api_token: str, reason: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        KettleClient(api_token)
    assert str(caught.value) == reason


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
