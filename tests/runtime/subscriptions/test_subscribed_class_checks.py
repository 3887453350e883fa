"""Tests that a client refuses to subscribe to classes that it never delivers, and suggests the right class."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Hashable
from pathlib import Path
from typing import Any, Optional

import pytest

import bluecurrent
from bluecurrent import commands, messages
from bluecurrent._runtime.core.connection_events import EVENTS
from bluecurrent._runtime.decoding.received_model_base_classes import ReceivedModel
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient

NO_CLASS = "only classes of messages and events can be received"


class OwnStatus(messages.ChStatus):
    """A class that only the test makes."""


REFUSED: list[tuple[Any, str]] = [
    (bluecurrent.ChargePointStatus, "no message or event is of class ChargePointStatus; did you mean ChStatus?"),
    (bluecurrent.ChargeCard, "no message or event is of class ChargeCard; did you mean ChargeCards?"),
    (messages.BoolSetting, "no message or event is of class BoolSetting; did you mean ChargePoints or ChSettings?"),
    (
        bluecurrent.ConnectionLost,
        "no message or event is of class ConnectionLost; did you mean Disconnected or AttemptFailed?",
    ),
    (bluecurrent.Session, "no message or event is of class Session; did you mean SessionRenewed?"),
    (commands.Hello, "no message or event is of class Hello; did you mean bluecurrent.messages.Hello?"),
    (OwnStatus, "no message or event is of class OwnStatus; did you mean ChStatus?"),
    (int, "no message or event is of class int"),
    (bluecurrent.Client, "no message or event is of class Client"),
    (bluecurrent.ChStatus | int, "no message or event is of class int"),
    (Optional[bluecurrent.ChStatus], "no message or event is of class NoneType"),  # noqa: UP045 - as users write it
    ((bluecurrent.ChStatus, int), "no message or event is of class int"),
    ((), NO_CLASS),
    (None, NO_CLASS),
    (list[bluecurrent.ChStatus], NO_CLASS),
    ("CH_STATUS", f"{NO_CLASS}; did you mean ChStatus?"),
    ("ChStatus", f"{NO_CLASS}; did you mean ChStatus?"),
    ("no such object", NO_CLASS),
    (bluecurrent.Lost(2), f"{NO_CLASS}; did you mean Lost?"),
]


@pytest.mark.parametrize(("kind", "problem"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_is_never_delivered_is_refused(kind: Any, problem: str) -> None:
    client = bluecurrent.Client(API_TOKEN)
    with pytest.raises(bluecurrent.InvalidRequest) as caught:
        client.messages(bluecurrent.ChStatus, kind)
    assert str(caught.value) == f"types: {problem}"
    with pytest.raises(bluecurrent.InvalidRequest) as caught:
        client.on(kind, print)
    assert str(caught.value) == f"kind: {problem}"


@pytest.mark.parametrize("kind", [*messages.MESSAGES.values(), *EVENTS])
def test_every_message_and_event_is_taken(kind: type) -> None:
    client = bluecurrent.Client(API_TOKEN)
    client.messages(kind)
    client.on(kind, print)


@pytest.mark.parametrize(
    "kind",
    [
        object,
        Hashable,
        ReceivedModel,
        bluecurrent.Message,
        bluecurrent.KnownMessage,
        bluecurrent.ChStatus | bluecurrent.Disconnected,
        (bluecurrent.ChStatus, bluecurrent.Disconnected),
        messages.AnyMessage,
    ],
    ids=str,
)
def test_base_classes_and_unions_are_taken(kind: Any) -> None:
    client = bluecurrent.Client(API_TOKEN)
    client.messages(kind)
    client.on(kind, print)


def test_only_messages_of_the_clients_own_protocol_are_accepted() -> None:
    KettleClient(API_TOKEN).messages(Heat)
    with pytest.raises(bluecurrent.InvalidRequest, match=r"of class ChStatus$"):
        KettleClient(API_TOKEN).messages(bluecurrent.ChStatus)


def test_subscribing_to_events_imports_no_models() -> None:
    program = (
        "import sys\n"
        "from bluecurrent import Client, Connected, Disconnected, Message, UnknownMessage\n"
        "client = Client('token')\n"
        "client.messages(Connected, Disconnected, UnknownMessage); client.on(Message, print)\n"
        "assert 'pydantic' not in sys.modules"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(bluecurrent.__file__).parents[1])}
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, env=environment)
