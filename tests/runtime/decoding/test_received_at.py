"""Tests that every received message has the time at which it came, and that this time is not a field."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bluecurrent import ChStatus, Message, parse
from bluecurrent._runtime.decoding.decoder import Decoder
from tests.runtime.kettle_protocol import API_TOKEN, MESSAGES, Heat, KettleClient
from tests.runtime.scripted_server import ScriptedServer, heat_message

INSTANT = datetime(2026, 1, 2, 12, 0, 0, 500_000, tzinfo=UTC)
FRAMES = [
    json.dumps(heat_message(1)),
    json.dumps(heat_message(1) | {"degrees": "12"}),  # repaired
    json.dumps({"object": "HEAT", "kettle": 7, "degrees": 1}),  # with a problem
    json.dumps({"object": "NEW", "degrees": 1}),
    json.dumps({"object": "HEAT", "degrees": "hot"}),
    "no json",
]
COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    lambda message: pickle.loads(pickle.dumps(message)),  # noqa: S301 - it loads what it has just dumped
]


def decode(frame: str, received_at: datetime | None = INSTANT) -> Message:
    return Decoder(MESSAGES).decode(frame, None if received_at is None else received_at.timestamp())


async def test_every_message_has_the_time_at_which_it_came(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    before = datetime.now(UTC)
    messages = client.messages(Message)
    async with client:
        await server.push(*FRAMES)
        received = [await anext(messages) for _ in range(1 + len(FRAMES))]  # the answer to the greeting comes first
    times = [message.received_at for message in received if isinstance(message, Message) and message.received_at]
    assert [time.utcoffset() for time in times] == [timedelta()] * len(received)
    in_order = [before, *times, datetime.now(UTC)]
    assert in_order == sorted(in_order)


async def test_an_acknowledgement_made_from_a_push_has_the_time_of_the_push(
    client: KettleClient, server: ScriptedServer
) -> None:
    messages = client.messages(Message)
    server.answers["OPEN_LID"] = {"object": "LID", "kettle": "K1", "state": "open"}
    acknowledgement = await client.open_lid("K1")
    push = await anext(messages)
    assert acknowledgement is not None
    assert isinstance(push, Message)
    assert acknowledgement.received_at == push.received_at is not None


@pytest.mark.parametrize("frame", FRAMES)
def test_the_time_does_not_change_equality_or_repr(frame: str) -> None:
    message, later = decode(frame), decode(frame, INSTANT + timedelta(days=1))
    assert message.received_at == INSTANT
    assert message == later
    assert message == decode(frame, None)
    assert repr(message) == repr(decode(frame, None))


@pytest.mark.parametrize("frame", FRAMES[:3])
def test_the_time_and_the_problems_are_no_fields(frame: str) -> None:
    message = decode(frame)
    assert isinstance(message, Heat)
    for values in (message.model_dump(), json.loads(message.model_dump_json()), dict(message), vars(message)):
        assert set(values) == {"object", "kettle", "degrees"}
    assert set(Heat.model_json_schema()["properties"]) == {"object", "kettle", "degrees"}


@pytest.mark.parametrize("make_copy", COPIES)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_copy_has_the_same_time_and_problems(frame: str, make_copy: Callable[[Any], Any]) -> None:
    message = decode(frame)
    copied = make_copy(message)
    assert copied == message
    assert copied.received_at == INSTANT
    assert getattr(copied, "problems", None) == getattr(message, "problems", None)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_message_that_did_not_come_over_a_connection_has_no_time(frame: str) -> None:
    assert decode(frame, None).received_at is None
    assert parse(frame).received_at is None
    assert ChStatus(object="CH_STATUS").received_at is None


def test_an_undeclared_field_is_not_taken_for_the_time() -> None:
    frame = json.dumps(heat_message(1) | {"_received_at": 5.0, "received_at": 5.0, "_problems": ["none"]})
    message = decode(frame, None)
    assert isinstance(message, Heat)
    assert (message.received_at, message.problems) == (None, ())
    assert decode(frame).received_at == INSTANT
