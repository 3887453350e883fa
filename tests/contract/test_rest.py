# generated from codegen/templates/tests/test_rest.py by `python -m codegen generate`; changes here are lost
"""Tests that each method sends the recorded HTTP request, and returns the recorded answer or raises the right error."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

import bluecurrent
from bluecurrent import Client, InvalidRequest
from bluecurrent._runtime.rest.rest_table_types import RestRoute
from bluecurrent.protocol import PROTOCOL
from bluecurrent.rest_commands import COMMANDS
from bluecurrent.rest_protocol import REST
from bluecurrent.testing import FixtureServer

from .cases.rest_cases import INVALID_CALLS, REST_CASES, VALID_CALLS, RestCase
from .exchange_expectations import assert_all_are_recorded
from .message_comparison import differences
from .values_at_paths import value_at


def parameters(is_chosen: Callable[[RestCase], bool]) -> list[Any]:
    """Returns the chosen cases as parameters of a test."""
    return [
        pytest.param(case, id=f"{case.method}-{case.recording}-{number}")
        for number, case in enumerate(REST_CASES)
        if is_chosen(case)
    ]


def content_of(case: RestCase, answer: dict[str, Any] | None) -> Any:
    """Returns the expected result of a call: a part of the answer, or an acknowledgement with its fields."""
    if not case.acknowledged:
        return answer[case.content] if case.content and answer else answer
    if case.push is not None and case.push[PROTOCOL.object] == case.acknowledged:
        return {name: value for name, value in case.push.items() if name != PROTOCOL.flow_id}
    return {PROTOCOL.errors.success: True, **(answer or {}), PROTOCOL.object: case.acknowledged}


ANSWERED = parameters(lambda case: not case.error)
REFUSED = parameters(lambda case: bool(case.error))
EXTENSIBLE = parameters(
    lambda case: not case.error and case.push is None and not isinstance(content_of(case, case.answer), str)
)
"""The cases whose answer over HTTP is returned as a model, or as a list of models."""


async def call(case: RestCase, server: FixtureServer) -> Any:
    """Makes the call and checks the request that was sent, its headers included."""
    client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
    route = REST.routes[case.command]
    try:
        if case.push is None:
            return await getattr(client, case.method)(**case.arguments)
        async with client:  # the push comes on its connection
            return await getattr(client, case.method)(**case.arguments)
    finally:
        request = server.requests[0]
        assert without_request_id(request.comparable(), route) == without_request_id(case.request, route)
        assert request.path.endswith(f"/{route.path}")
        assert request.headers[REST.authorization] == route.base.scheme.format("<session token>")
        content_type = None if case.request["body"] is None else route.content_type
        assert request.headers.get("Content-Type") == content_type


def without_request_id(request: dict[str, Any], route: RestRoute) -> dict[str, Any]:
    """Returns a request without the request id in its body, which must be there if the command has one."""
    if not route.flow_id:
        return request
    assert request["body"][PROTOCOL.flow_id]
    body = {name: value for name, value in request["body"].items() if name != PROTOCOL.flow_id}
    return request | {"body": body}


@pytest.mark.parametrize("case", ANSWERED)
async def test_recorded_answer_is_returned(case: RestCase) -> None:
    async with FixtureServer(case.recording) as server:
        returned = await call(case, server)
    assert list(differences(returned, content_of(case, case.answer))) == []


@pytest.mark.parametrize("case", REFUSED)
async def test_recorded_refusal_is_raised(case: RestCase) -> None:
    error: type[bluecurrent.BlueCurrentError] = getattr(bluecurrent, case.error)
    async with FixtureServer(case.recording) as server:
        with pytest.raises(error) as raised:
            await call(case, server)
    assert type(raised.value) is error
    assert raised.value.command == case.command


@pytest.mark.parametrize("case", EXTENSIBLE)
async def test_unknown_fields_are_kept(case: RestCase) -> None:
    answer = copy.deepcopy(case.answer) or {}
    content = answer[case.content] if case.content else answer
    (content[0] if isinstance(content, list) else content)["of_tomorrow"] = {"kept": [1, "two"]}
    async with FixtureServer(case.recording) as server:
        server.answer_http({"of_tomorrow": 1} | answer)
        returned = await call(case, server)
    first = returned[0] if isinstance(returned, list) else returned
    assert value_at(first, ("of_tomorrow",)) == {"kept": [1, "two"]}
    assert list(differences(returned, content_of(case, answer))) == []


@pytest.mark.parametrize("case", ANSWERED)
async def test_refusal_with_status_200_is_raised(case: RestCase) -> None:
    async with FixtureServer(case.recording) as server:
        server.answer_http({"success": False, "error": "busy"})
        with pytest.raises(bluecurrent.CommandRejected, match="busy"):
            await call(case, server)


@pytest.mark.parametrize(
    ("method", "argument", "arguments"),
    INVALID_CALLS,
    ids=[f"{method}-{argument}-{number}" for number, (method, argument, _) in enumerate(INVALID_CALLS)],
)
async def test_invalid_argument_is_named(method: str, argument: str, arguments: dict[str, Any]) -> None:
    client = Client("<api token>", rest_url="http://127.0.0.1:9")
    with pytest.raises(InvalidRequest) as raised:
        await getattr(client, method)(**arguments)
    assert raised.value.argument == argument
    assert argument in str(raised.value)


@pytest.mark.parametrize(
    ("command", "arguments", "frame"),
    VALID_CALLS,
    ids=[f"{command}-{number}" for number, (command, _, _) in enumerate(VALID_CALLS)],
)
def test_valid_argument_is_sent(command: str, arguments: dict[str, Any], frame: dict[str, Any]) -> None:
    assert json.dumps(COMMANDS[command].checked(**arguments).wire()) == json.dumps(frame)


@pytest.mark.skipif(not REST_CASES, reason="there are no recordings")
def test_every_command_has_an_answered_exchange() -> None:
    assert_all_are_recorded(REST.routes.keys(), {case.command for case in REST_CASES if not case.error})
