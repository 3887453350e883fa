"""Splits a recording into exchanges: each request with the events that answer it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..._runtime.core.message_field_reading import get_at
from ..._runtime.core.protocol_table_types import Key, Protocol
from .generated_table_imports import load_default_protocol
from .recording_types import Close, Event, Frame, Http, Open, Raw, Recording, Reject

FrameData = dict[str, Any] | str | bytes
"""The content of a frame: a JSON object, or the text or bytes of any other frame."""


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """Holds one recorded request and its answers: frames, a close by the server, a refusal of the next handshake."""

    recording: str
    """The name of the recording."""
    line: int
    """The line of the request in its file; 0 if it comes from no file."""
    at: float
    """The time of the request, in seconds since the first event."""
    request: FrameData
    answers: list[Event] = field(default_factory=list)

    @property
    def place(self) -> str:
        """The file and the line of the request, for error messages."""
        return f"{self.recording}.jsonl:{self.line}" if self.line else self.recording


def get_frame_data(event: Frame | Raw) -> FrameData:
    """Returns the content of an event's frame."""
    return event.message if isinstance(event, Frame) else event.data


def exchanges(recording: Recording, protocol: Protocol | None = None) -> list[Exchange]:
    """Returns the recording's requests in order, each with the events on its connection up to the next request.

    An object that only an earlier request can have asked for belongs to that request. A refused handshake belongs to
    the last request on any connection. The default of `protocol` is the protocol of this package.
    """
    return _split(recording, protocol or load_default_protocol())[1]


def find_events_before_requests(recording: Recording, protocol: Protocol) -> list[Event]:
    """Returns the events of the server that came before the first request."""
    return _split(recording, protocol)[0]


def _split(recording: Recording, protocol: Protocol) -> tuple[list[Event], list[Exchange]]:
    before: list[Event] = []
    all_exchanges: list[Exchange] = []
    by_connection: dict[int, list[Exchange]] = {}
    for line, event in enumerate(recording.events, 2):
        on_connection = by_connection.setdefault(event.connection, [])
        match event:
            case Frame(direction="sent") | Raw(direction="sent"):
                exchange = Exchange(recording=recording.name, line=line, at=event.at, request=get_frame_data(event))
                all_exchanges.append(exchange)
                on_connection.append(exchange)
            case Reject():
                (all_exchanges[-1].answers if all_exchanges else before).append(event)
            case Open() | Close(by="client") | Http():
                pass
            case _:
                (_find_answered_exchange(event, on_connection, protocol).answers if on_connection else before).append(
                    event
                )
    return before, all_exchanges


def _find_answered_exchange(event: Event, candidates: list[Exchange], protocol: Protocol) -> Exchange:
    """Returns the exchange that an event belongs to: the last, unless an earlier one still lacks this object."""
    last = candidates[-1]
    if not isinstance(event, Frame):
        return last
    message = event.message
    key = protocol.keys.get(str(message.get(protocol.object)))
    lacking = [exchange for exchange in candidates if _lacks_answer(exchange, message, protocol)]
    named = [exchange for exchange in lacking if _has_same_identity(exchange, message, key)]
    if named:
        return last if named[-1] is last else named[0]
    return lacking[0] if lacking and key is not None and key.shared else last


def _lacks_answer(exchange: Exchange, message: dict[str, Any], protocol: Protocol) -> bool:
    """Returns whether a message has the name of a request's answer or receipt, and the request still lacks this."""
    request, name = exchange.request, message.get(protocol.object)
    route = protocol.routes.get(str(request.get(protocol.command))) if isinstance(request, dict) else None
    if route is None or name not in (route.answer, route.receipt):
        return False
    return all(not isinstance(each, Frame) or each.message.get(protocol.object) != name for each in exchange.answers)


def _has_same_identity(exchange: Exchange, message: dict[str, Any], key: Key | None) -> bool:
    """Returns whether a message is about the subject of a request, or names no subject."""
    request = exchange.request
    if key is None or not isinstance(request, dict):
        return True
    values = [value for place in key.places if (value := get_at(message, place)) is not None]
    return not values or values[0] == key.form.format(request.get(key.parameter))
