# generated from codegen/templates/package/testing/record/event_anonymizer.py by `python -m codegen generate`; changes here are lost
"""Replaces all private values in the events of a recording."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any, NoReturn

from ... import commands, messages
from ..recording_format.protocol_loading import default_protocol
from ..recording_format.recording import Direction, Event, Frame, Raw, Reject
from .frame_anonymizer import FrameAnonymizer
from .spec_examples import FIELD_EXAMPLES, PLACEHOLDER_EXAMPLES, PUBLIC_VALUES

MAX_DIGITS = 20
"""The characters of the longest whole number in a Frame; the generator refuses longer ones."""


class EventAnonymizer:
    """Replaces secrets in the events of one recording."""

    def __init__(self) -> None:
        models: dict[Direction, dict[str, Any]] = {"sent": commands.COMMANDS, "received": messages.MESSAGES}
        self._frames = FrameAnonymizer(default_protocol(), models, FIELD_EXAMPLES, PLACEHOLDER_EXAMPLES, PUBLIC_VALUES)

    def anonymize(self, event: Event) -> Event:
        """Returns an event without its secrets; a text frame with a JSON object becomes a Frame."""
        match event:
            case Raw(data=str(text)):
                return self._text_frame(event, text)
            case Raw(data=bytes(data)):
                return replace(event, data=self._frames.binary(data, event.direction))
            case Reject():
                return replace(event, reason=self._frames.reject_reason(event.reason))
            case _:
                return event

    def _text_frame(self, event: Raw, text: str) -> Event:
        try:
            message = _parse_object(text)
            if message is not None:
                anonymous = self._frames.message(message, event.direction)
                if _is_portable(anonymous):
                    return Frame(at=event.at, connection=event.connection, direction=event.direction, message=anonymous)
        except RecursionError:
            pass
        return replace(event, data=self._frames.text(text, event.direction))


def _parse_object(text: str) -> dict[str, Any] | None:
    """Returns the JSON object in a text; None if there is none, or if it holds numbers that JSON can't represent."""
    try:
        value = json.loads(text, parse_constant=_refuse_number, parse_float=_parse_finite)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _is_portable(message: dict[str, Any]) -> bool:
    """Tells whether other readers of recordings take a message: no long integers, and no half surrogate pairs."""
    text = json.dumps(message, ensure_ascii=False)
    try:
        text.encode()
        json.loads(text, parse_int=_parse_short_integer)
    except ValueError:
        return False
    return True


def _parse_finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse_number(text)


def _parse_short_integer(text: str) -> int:
    return int(text) if len(text) <= MAX_DIGITS else _refuse_number(text)


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(text)
