"""Tests the types that mypy and pyright infer for messages and events."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.public_interface.type_checkers import CHECKERS, find_type_errors

pytestmark = pytest.mark.slow

PROGRAM = """\
from typing import Any, assert_type

from bluecurrent import (
    ChStatus, Client, Connected, Disconnected, GridCurrent, Hello, InvalidMessage, KnownMessage, Lost, Message,
    Messages, Reconnected, UnknownMessage, parse,
)


def handle(message: Message) -> None:
    assert_type(message.object, Any)
    if isinstance(message, UnknownMessage):
        assert_type(message.data, dict[str, Any])
    elif isinstance(message, InvalidMessage):
        assert_type(message.raw, str)
    elif isinstance(message, KnownMessage):
        assert_type(message.problems, tuple[str, ...])


async def subscribe(client: Client) -> None:
    assert_type(client.messages(), Messages[Any])
    assert_type(client.messages(ChStatus), Messages[ChStatus | Lost])
    assert_type(client.messages(ChStatus, Disconnected), Messages[ChStatus | Disconnected | Lost])
    assert_type(client.messages(ChStatus, Hello, Lost), Messages[ChStatus | Hello | Lost])
    assert_type(client.messages(ChStatus, Hello, Connected, Lost), Messages[ChStatus | Hello | Connected | Lost])
    assert_type(
        client.messages(ChStatus, Hello, GridCurrent, Connected, Reconnected),
        Messages[ChStatus | Hello | GridCurrent | Connected | Reconnected | Lost],
    )
    assert_type(
        client.messages(ChStatus, Hello, GridCurrent, Connected, Reconnected, Disconnected),
        Messages[ChStatus | Hello | GridCurrent | Connected | Reconnected | Disconnected | Lost],
    )
    async for received in client.messages(ChStatus, Disconnected):
        if isinstance(received, Message):
            assert_type(received, ChStatus)
        else:
            assert_type(received, Disconnected | Lost)

    chosen: list[type[Message]] = [ChStatus, UnknownMessage, InvalidMessage]
    everything: Messages[Message | Lost] = client.messages(*chosen)
    statuses: Messages[Message | Lost] = client.messages(ChStatus)
    print(everything, statuses)

    client.on(Message, handle)
    client.on(ChStatus, handle)
    handle(parse(""))
"""

SYNCHRONOUS_PROGRAM = """\
from typing import assert_type

from bluecurrent import Acknowledgement, Change, ChargePoint, ChargePointStatus, ChStatus, Disconnected, Lost
from bluecurrent.sync import Client, Live, LiveChargePoint, Messages


def handle(message: ChStatus) -> None:
    print(message.evse_id)


with Client("token") as client, client.live() as live:
    assert_type(client.get_charge_points(), list[ChargePoint])
    assert_type(client.get_status("BCU100001"), ChargePointStatus)
    assert_type(client.reboot("BCU100001"), Acknowledgement)
    assert_type(client.reboot("BCU100001", wait="sent"), None)
    assert_type(client.messages(ChStatus, Disconnected, timeout=1), Messages[ChStatus | Disconnected | Lost])
    for message in client.messages(ChStatus, timeout=30):
        assert_type(message, ChStatus | Lost)
    client.on(ChStatus, handle)()
    assert_type(live, Live)
    assert_type(live.wait_for("BCU100001", lambda point: point.activity == "charging"), LiveChargePoint)
    assert_type(live.changes(timeout=1), Messages[Change | Lost])
    for point in live.charge_points.values():
        assert_type(point.power_kw, float | None)
"""


@pytest.mark.parametrize("checker", CHECKERS)
def test_types_of_a_synchronous_program_are_inferred(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    assert not find_type_errors(checker, {"program.py": SYNCHRONOUS_PROGRAM}, tmp_path)


@pytest.mark.parametrize("checker", CHECKERS)
def test_types_of_messages_are_inferred(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    assert not find_type_errors(checker, {"program.py": PROGRAM}, tmp_path)


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_handler_of_another_class_is_an_error(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed here")
    wrong = PROGRAM.replace("client.on(ChStatus, handle)", "client.on(Disconnected, handle)")
    assert f"program.py:{1 + PROGRAM[: PROGRAM.index('client.on(ChStatus')].count(chr(10))}" in find_type_errors(
        checker, {"program.py": wrong}, tmp_path
    )
