"""Each method sends exactly the recorded request, and returns or raises what the recorded answer says."""

from __future__ import annotations

import json
from typing import Any

import pytest

import bluecurrent
from bluecurrent import Client
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import FixtureServer

from .exchange_cases import CASES, METHODS, Case
from .message_comparison import at, parts, unequal

IDS = [f"{case.method}-{case.recording}-{number}" for number, case in enumerate(CASES)]
ANSWERED = [(name, case) for name, case in zip(IDS, CASES, strict=True) if case.outcome == "answer"]
FAILED = [(name, case) for name, case in zip(IDS, CASES, strict=True) if case.outcome != "answer"]
SETTLE = 0.2
"""Seconds; the protocol's own would be waited for in vain, once for each case."""


class Hasty(Client):
    """A client that waits no longer than it must for a change that does not come."""

    _protocol = PROTOCOL._replace(
        routes={
            name: route._replace(effect=route.effect._replace(settle=SETTLE)) if route.effect else route
            for name, route in PROTOCOL.routes.items()
        },
    )


def is_log_in(case: Case) -> bool:
    return bool(case.request[PROTOCOL.command] == PROTOCOL.log_in.command)


async def call(case: Case, server: FixtureServer) -> Any:
    """Connects, makes the call, and looks at what was sent for it; a log-in is a call before the connection."""
    kind = Hasty if case.settles else Client
    client = kind(server.api_token, url=server.url, reconnect=False, send_flow_id=True)
    try:
        if is_log_in(case):
            return await getattr(client, case.method)(**case.arguments)
        async with client:
            return await getattr(client, case.method)(**case.arguments)
    finally:
        frames = [frame for frame in server.received if isinstance(frame, dict)]
        bare = [{key: value for key, value in frame.items() if key != PROTOCOL.flow_id} for frame in frames]
        # As text, since the order of keys counts too.
        assert json.dumps(case.request) in map(json.dumps, bare)


@pytest.mark.parametrize("echo_flow_id", ["all", "none", "blank"])
@pytest.mark.parametrize("case", [case for _, case in ANSWERED], ids=[name for name, _ in ANSWERED])
async def test_the_recorded_answer_is_returned(case: Case, echo_flow_id: Any) -> None:
    async with FixtureServer(case.recording, echo_flow_id=echo_flow_id) as server:
        returned = await call(case, server)
    expected = case.answer
    if case.returns != "message":
        places = map(parts, case.returns.split())
        expected = next(found for place in places if (found := at(case.answer, place)) is not None)
    if isinstance(expected, dict):
        expected = {key: value for key, value in expected.items() if key != PROTOCOL.flow_id}
    assert list(unequal(returned, expected)) == []


@pytest.mark.parametrize("echo_flow_id", ["all", "none", "blank"])
@pytest.mark.parametrize("case", [case for _, case in FAILED], ids=[name for name, _ in FAILED])
async def test_the_recorded_refusal_is_raised(case: Case, echo_flow_id: Any) -> None:
    error: type[bluecurrent.BlueCurrentError] = getattr(bluecurrent, case.error)
    async with FixtureServer(case.recording, echo_flow_id=echo_flow_id) as server:
        with pytest.raises(error) as raised:
            await call(case, server)
    assert type(raised.value) is error
    assert raised.value.command == case.request[PROTOCOL.command]
    if case.outcome == "rejected":
        assert raised.value.text == case.answer.get(PROTOCOL.errors.refusal, raised.value.text)
    elif case.outcome == "error":
        assert raised.value.code == case.answer[PROTOCOL.errors.code]


@pytest.mark.skipif(not CASES, reason="there are no recordings")
def test_every_method_has_an_exchange() -> None:
    assert {case.method for _, case in ANSWERED} == METHODS
    assert all(callable(getattr(Client, name)) for name in METHODS)
