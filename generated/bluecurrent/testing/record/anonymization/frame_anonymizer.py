# generated from codegen/templates/package/testing/record/anonymization/frame_anonymizer.py by `python -m codegen generate`; changes here are lost
"""Replaces sensitive and undeclared values in recorded frames by stand-ins, which are made-up values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ...._runtime.core.protocol_table_types import Protocol
from ...recording_format.recording_types import Direction
from ...replies.login_replies import SESSION_TOKEN
from .private_value_marker import PrivateValueMarker
from .stand_ins import StandIns, UndeclaredText, VisibleText

_INFINITY = re.compile(r'"(?:[^"\\]|\\.)*"|(-?)Infinity')
"""Matches a JSON string, or Infinity, which Python writes for a number that is too large for a float."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class FrameAnonymizer:
    """Replaces the private values in the frames of one recording; equal values get equal stand-ins."""

    def __init__(
        self,
        protocol: Protocol,
        models: Mapping[Direction, Mapping[str, type[BaseModel]]],
        stand_ins: StandIns,
        marker: PrivateValueMarker,
    ) -> None:
        """Takes the models by name, for each direction: of commands (sent) and of objects (received)."""
        self._protocol = protocol
        self._models = models
        self._stand_ins = stand_ins
        self._marker = marker

    def anonymize_object(self, message: dict[str, Any], direction: Direction) -> dict[str, Any]:
        """Returns a JSON object without its secrets; keeps the order of the keys."""
        name_key = self._protocol.command if direction == "sent" else self._protocol.object
        name = message.get(name_key)
        model = self._models[direction].get(name) if isinstance(name, str) else None
        marked = self._marker.mark_fields(message, model)
        for key, value in message.items():
            if (replaced := self._protocol_field(key, value, name_key)) is not None:
                marked[key] = replaced
        if model is not None:
            marked[name_key] = VisibleText(name)
        # Marked texts are replaced last, since a later field may show that an earlier text holds a secret.
        anonymous: dict[str, Any] = self._stand_ins.replace_marked(marked)
        return anonymous

    def anonymize_text(self, text: str, direction: Direction = "received") -> str:
        """Returns the text of a frame without its secrets, if the frame is not an object or has too large numbers."""
        constants: list[str] = []

        def parse_constant(name: str) -> float:
            constants.append(name)
            return float(name)

        try:
            value = json.loads(text, parse_constant=parse_constant)
            if isinstance(value, dict):
                anonymous: Any = self.anonymize_object(value, direction)
            else:
                anonymous = self._stand_ins.replace_marked(self._marker.mark_undeclared(value))
            written = _to_json(anonymous)
        except (ValueError, RecursionError):
            return str(self._stand_ins.replace_marked(UndeclaredText(text)))
        if constants:
            return written
        return _INFINITY.sub(lambda match: match[0] if match[1] is None else f"{match[1]}1e999", written)

    def anonymize_bytes(self, data: bytes, direction: Direction = "received") -> bytes:
        """Returns the bytes of a binary frame without its secrets."""
        try:
            return self.anonymize_text(data.decode(), direction).encode()
        except UnicodeError:
            return self._stand_ins.replace_binary(data)

    def anonymize_reject_reason(self, text: str) -> str:
        """Returns the reason of a refused handshake without its secrets."""
        return str(self._stand_ins.replace_marked(VisibleText(text)))

    def _protocol_field(self, key: str, value: Any, name_key: str) -> Any:
        """Returns the marked or replaced value of a field that any frame may have; None for any other field.

        These fields are the name, the authorization and the flow_id (request id).
        """
        is_secret = key in {self._protocol.log_in.authorization, self._protocol.flow_id}
        if not isinstance(value, str):
            return self._marker.mark_undeclared(value) if is_secret else None
        if key == name_key:
            return self._marker.mark_name(value)
        if key == self._protocol.log_in.authorization:
            before, after = self._protocol.log_in.scheme.split("{}")
            token = value.removeprefix(before).removesuffix(after)
            return value if not token else f"{before}{self._stand_ins.replace_secret(token, SESSION_TOKEN)}{after}"
        if key == self._protocol.flow_id:
            return self._stand_ins.replace_secret(value, None)
        return None


def _to_json(value: Any) -> str:
    """Writes JSON in UTF-8 characters; escapes them if half a surrogate pair is among them, which UTF-8 can't hold."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or not _SURROGATE.search(text) else json.dumps(value)
