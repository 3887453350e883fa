"""Tests that each method sends the recorded request, and returns the recorded answer or raises the right error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import bluecurrent
from bluecurrent import Client, CommandRejected
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import FixtureServer, Frame, Recording, find_recording

from .cases.exchange_cases import EXCHANGE_CASES, METHODS, ExchangeCase
from .cases.field_cases import FRAMES
from .exchange_expectations import (
    assert_all_are_recorded,
    assert_answer_was_returned,
    assert_request_was_sent,
    is_log_in,
)

ANSWERED, FAILED = (
    [
        pytest.param(case, id=f"{case.method}-{case.recording}-{number}")
        for number, case in enumerate(EXCHANGE_CASES)
        if (case.outcome == "answer") is is_answered
    ]
    for is_answered in (True, False)
)
ACTIONS: dict[str, ExchangeCase] = {
    command: case
    for case in EXCHANGE_CASES
    if case.outcome == "answer" and PROTOCOL.routes[command := case.request[PROTOCOL.command]].acts
}
"""An answered exchange of each command that acts."""
SETTLE_SECONDS = 0.2
"""Shorter than the protocol's settle time. A case whose effect never comes waits for all of it."""


class QuickClient(Client):
    """Connects like any client, but waits only briefly for the effect of a command."""

    _protocol = PROTOCOL._replace(
        routes={
            name: route._replace(effect=route.effect._replace(settle=SETTLE_SECONDS)) if route.effect else route
            for name, route in PROTOCOL.routes.items()
        },
    )


async def call(case: ExchangeCase, server: FixtureServer) -> Any:
    """Connects, makes the call, and checks the request that was sent; a log-in is called without a connection."""
    client_class = QuickClient if case.settles else Client
    client = client_class(server.api_token, url=server.url, reconnect=False, send_flow_id=True)
    try:
        if is_log_in(case):
            return await getattr(client, case.method)(**case.arguments)
        async with client:
            return await getattr(client, case.method)(**case.arguments)
    finally:
        assert_request_was_sent(case, server.received)


@pytest.mark.parametrize("echo_flow_id", ["all", "none", "blank"])
@pytest.mark.parametrize("case", ANSWERED)
async def test_recorded_answer_is_returned(case: ExchangeCase, echo_flow_id: Any) -> None:
    async with FixtureServer(case.recording, echo_flow_id=echo_flow_id) as server:
        assert_answer_was_returned(case, await call(case, server))


@pytest.mark.parametrize("echo_flow_id", ["all", "none", "blank"])
@pytest.mark.parametrize("case", FAILED)
async def test_recorded_refusal_is_raised(case: ExchangeCase, echo_flow_id: Any) -> None:
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


def refusals(case: ExchangeCase) -> Iterator[dict[str, Any]]:
    """Yields the fields with which the answer of a case can report a refusal."""
    errors, declared = PROTOCOL.errors, FRAMES[case.answer[PROTOCOL.object]]
    yield from ({key: value} for key, value in ((errors.success, False), (errors.refusal, "busy")) if key in declared)


REFUSALS = [
    pytest.param(case, fields, id=f"{command}-{key}")
    for command, case in ACTIONS.items()
    for fields in refusals(case)
    for key in fields
]


def with_answer(recording: Recording, old: dict[str, Any], new: dict[str, Any]) -> Recording:
    """Returns a recording in which another answer was received."""
    events = (
        replace(event, message=new) if isinstance(event, Frame) and event.message == old else event
        for event in recording.events
    )
    return replace(recording, events=tuple(events))


@pytest.mark.parametrize(("case", "fields"), REFUSALS)
async def test_each_field_of_a_refusal_fails_the_action(case: ExchangeCase, fields: dict[str, Any]) -> None:
    recording = with_answer(find_recording(case.recording), case.answer, case.answer | fields)
    async with FixtureServer(recording) as server:
        with pytest.raises(CommandRejected):
            await call(case, server)


@pytest.mark.skipif(not ACTIONS, reason="there are no recordings of actions")
def test_answers_of_actions_have_the_fields_of_a_refusal() -> None:
    found = {key for case in ACTIONS.values() for fields in refusals(case) for key in fields}
    assert found == {PROTOCOL.errors.success, PROTOCOL.errors.refusal}


@pytest.mark.skipif(not EXCHANGE_CASES, reason="there are no recordings")
def test_every_method_has_an_answered_exchange() -> None:
    assert_all_are_recorded(METHODS, {case.method for case in EXCHANGE_CASES if case.outcome == "answer"})
    assert all(callable(getattr(Client, name)) for name in METHODS)
