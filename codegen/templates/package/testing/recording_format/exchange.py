"""What a recording says of one command: the request, and all that followed until the next one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..._runtime.core.protocol_table import Path, Protocol
from .default_protocol import default_protocol
from .recording import Close, Event, Frame, Open, Raw, Recording, Reject

Sent = dict[str, Any] | str | bytes
"""What a frame carries: a JSON object, or the text or bytes of any other frame."""


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One recorded request with its answers: frames received, a close by the server, a refused next handshake."""

    recording: str
    line: int
    at: float
    request: Sent
    answers: list[Event] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where it stands, for a reader."""
        return f"{self.recording}.jsonl:{self.line}" if self.line else self.recording


def payload(event: Frame | Raw) -> Sent:
    """What the frame of an event carries."""
    return event.message if isinstance(event, Frame) else event.data


def exchanges(recording: Recording, protocol: Protocol | None = None) -> list[Exchange]:
    """The recording's requests in order, each with what followed on its connection until the next.

    An object that only an earlier request can have asked for is an answer to that one. A reject, which is of the next
    connection, belongs to the last request on any.
    """
    return _split(recording, protocol or default_protocol())[1]


def prelude(recording: Recording, protocol: Protocol) -> list[Event]:
    """What the server did before anything was sent."""
    return _split(recording, protocol)[0]


def _split(recording: Recording, protocol: Protocol) -> tuple[list[Event], list[Exchange]]:
    before: list[Event] = []
    found: list[Exchange] = []
    by_connection: dict[int, list[Exchange]] = {}
    for line, event in enumerate(recording.events, 2):
        asked = by_connection.setdefault(event.connection, [])
        match event:
            case Frame(direction="sent") | Raw(direction="sent"):
                exchange = Exchange(recording=recording.name, line=line, at=event.at, request=payload(event))
                found.append(exchange)
                asked.append(exchange)
            case Reject():
                (found[-1].answers if found else before).append(event)
            case Open() | Close(by="client"):
                pass
            case _:
                (_asker(event, asked, protocol).answers if asked else before).append(event)
    return before, found


def _asker(event: Event, asked: list[Exchange], protocol: Protocol) -> Exchange:
    """The request that an event answers: the last one, unless it is an object that an earlier one still waits for."""
    if not isinstance(event, Frame) or _answers(event.message, asked[-1], protocol):
        return asked[-1]
    return next((exchange for exchange in asked if _answers(event.message, exchange, protocol)), asked[-1])


def _answers(message: dict[str, Any], exchange: Exchange, protocol: Protocol) -> bool:
    request, name = exchange.request, message.get(protocol.object)
    route = protocol.routes.get(str(request.get(protocol.command))) if isinstance(request, dict) else None
    if not isinstance(request, dict) or route is None or name not in (route.answer, route.receipt):
        return False
    if any(isinstance(each, Frame) and each.message.get(protocol.object) == name for each in exchange.answers):
        return False
    key = protocol.keys.get(str(name))
    values = [value for place in key.places if (value := _at(message, place)) is not None] if key else []
    return not key or not values or values[0] == key.form.format(request.get(key.parameter))


def _at(value: Any, place: Path) -> Any:
    for part in place:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value
