"""Events as they may stand in a recording."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, NoReturn

from ... import commands, messages
from ..recording_format.default_protocol import default_protocol
from ..recording_format.recording import Direction, Event, Frame, Raw, Reject
from .frame_anonymizer import Disguise
from .spec_examples import PUBLIC, STAND_INS, THINGS


class Plain:
    """Disguises the events of one recording."""

    def __init__(self) -> None:
        models: dict[Direction, dict[str, Any]] = {"sent": commands.COMMANDS, "received": messages.MESSAGES}
        self._disguise = Disguise(default_protocol(), models, STAND_INS, THINGS, PUBLIC)

    def __call__(self, event: Event) -> Event:
        """The same event, without secrets; a text frame that holds a JSON object becomes one."""
        match event:
            case Raw(data=str(text)):
                return self._text(event, text)
            case Raw(data=bytes(data)):
                return replace(event, data=self._disguise.binary(data, event.direction))
            case Reject():
                return replace(event, reason=self._disguise.words(event.reason))
            case _:
                return event

    def _text(self, event: Raw, text: str) -> Event:
        try:
            message = _object(text)
            if message is not None:
                shown = self._disguise.message(message, event.direction)
                return Frame(at=event.at, connection=event.connection, direction=event.direction, message=shown)
        except RecursionError:
            pass
        return replace(event, data=self._disguise.text(text, event.direction))


def _object(text: str) -> dict[str, Any] | None:
    """The JSON object in a text, unless it holds numbers that no JSON line can."""
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError("too large")
    return value
