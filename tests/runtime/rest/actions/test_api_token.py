"""Tests that the API token can be read and replaced, and that it shows nowhere."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bluecurrent import Client, CommandRejected, InvalidRequest, RequestTimeout
from bluecurrent.rest_messages import ApiTokenAnswer
from bluecurrent.testing import FixtureServer


async def test_token_is_read(server: FixtureServer, client: Client) -> None:
    assert await client.get_api_token() == "<api token>"
    [request] = server.requests
    assert (request.name, request.body) == ("GET gethomeautomationkey", None)


@pytest.mark.parametrize("confirm", [False, None, 1, "yes"])
async def test_replacing_must_be_confirmed(server: FixtureServer, client: Client, confirm: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"confirm=True\. The old API token ends at once") as raised:
        await client.replace_api_token(confirm=confirm)
    assert raised.value.argument == "confirm"
    with pytest.raises(InvalidRequest):
        await client.replace_api_token()
    assert not server.requests


async def test_token_is_replaced_and_read(server: FixtureServer, client: Client) -> None:
    server.use("generatehomeautomationkey_replaced")
    assert await client.replace_api_token(confirm=True) == "<api token 2>"
    first, second = server.requests
    assert (first.name, first.body) == ("POST generatehomeautomationkey", None)
    assert first.headers == second.headers == {"Authorization": "Token <session token>"}


async def test_refused_replacement_reads_nothing(server: FixtureServer, client: Client) -> None:
    server.use("generatehomeautomationkey_rejected")
    with pytest.raises(CommandRejected):
        await client.replace_api_token(confirm=True)
    assert len(server.requests) == 1


async def test_unanswered_replacement_is_not_repeated(server: FixtureServer, client: Client) -> None:
    server.answer_http(delay=60)
    with pytest.raises(RequestTimeout, match="it is not known whether the command was carried out"):
        await client.replace_api_token(confirm=True, timeout=1)
    assert len(server.requests) == 1


async def test_token_is_not_shown(server: FixtureServer, client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        server.answer_http({"key": "the secret key"})
        await client.get_api_token()
    assert "the secret key" not in caplog.text
    assert "the secret key" not in repr(client.diagnostics())
    assert repr(ApiTokenAnswer(key="the secret key")) == "ApiTokenAnswer(key=<hidden>)"
