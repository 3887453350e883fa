# generated from codegen/templates/package/testing/record/anonymization/event_anonymizer.py by `python -m codegen generate`; changes here are lost
"""Replaces all private values in the events of a recording."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .... import commands, messages
from ...recording_format.generated_table_imports import load_default_protocol, load_default_rest_service
from ...recording_format.recording_types import Direction, Event, Frame, Raw, Reject
from ..raw_http_exchange import RawHttpExchange
from .frame_anonymizer import FrameAnonymizer
from .http_anonymizer import HttpAnonymizer
from .json_parsing_and_portability import is_portable, parse_object
from .private_value_marker import PrivateValueMarker
from .spec_examples import FIELD_EXAMPLES, PLACEHOLDER_EXAMPLES, PUBLIC_VALUES
from .stand_ins import StandIns


class EventAnonymizer:
    """Replaces the private values in the events of one recording."""

    def __init__(self) -> None:
        protocol, service = load_default_protocol(), load_default_rest_service()
        models: dict[Direction, dict[str, Any]] = {"sent": commands.COMMANDS, "received": messages.MESSAGES}
        every = (example for by_key in FIELD_EXAMPLES.values() for example in by_key.values())
        stand_ins = StandIns(every, PLACEHOLDER_EXAMPLES, PUBLIC_VALUES)
        placeholders = protocol.placeholders | (service.placeholders if service else frozenset())
        placeholders -= {protocol.flow_id}
        marker = PrivateValueMarker(stand_ins, FIELD_EXAMPLES, placeholders)
        self._frames = FrameAnonymizer(protocol, models, stand_ins, marker)
        self._http = HttpAnonymizer(protocol, service, stand_ins, marker)

    def anonymize(self, event: Event) -> Event:
        """Returns an event without its secrets; a text frame with a JSON object becomes a Frame."""
        match event:
            case Raw(data=str(text)):
                return self._text_frame(event, text)
            case Raw(data=bytes(data)):
                return replace(event, data=self._frames.anonymize_bytes(data, event.direction))
            case RawHttpExchange():
                return self._http.anonymize(event)
            case Reject():
                return replace(event, reason=self._frames.anonymize_reject_reason(event.reason))
            case _:
                return event

    def _text_frame(self, event: Raw, text: str) -> Event:
        try:
            message = parse_object(text)
            if message is not None:
                anonymous = self._frames.anonymize_object(message, event.direction)
                if is_portable(anonymous):
                    return Frame(at=event.at, connection=event.connection, direction=event.direction, message=anonymous)
        except RecursionError:
            pass
        return replace(event, data=self._frames.anonymize_text(text, event.direction))
