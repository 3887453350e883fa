# generated from codegen/templates/package/testing/record/frame_anonymizer.py by `python -m codegen generate`; changes here are lost
"""Frames as a recording may hold them: what the spec does not declare, or calls sensitive, is replaced."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..._runtime.core.protocol_table import Protocol
from ..._runtime.decoding.model_fields import fields_by_wire_name
from ..._runtime.decoding.sensitive_fields import is_sensitive
from ..recording_format.recording import Direction
from ..replies.login_replies import SESSION_TOKEN
from .declared_types import Declared, declared
from .stand_ins import Hidden, Shown, StandIns

_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
_NUMERIC = re.compile(r"[-+.,:0-9\[\]\s]{0,32}")
"""Text for a number or a list of them, as some fields are sent."""
_INFINITE = re.compile(r'"(?:[^"\\]|\\.)*"|(-?)Infinity')
"""As Python writes a number that was too large for it, when it is not part of a text."""


class Disguise:
    """Replaces what is secret in the frames of one recording, the same value always by the same stand-in."""

    def __init__(
        self,
        protocol: Protocol,
        models: Mapping[Direction, Mapping[str, type[BaseModel]]],
        examples: Mapping[str, Mapping[str, object]],
        things: tuple[str, ...],
        public: frozenset[str],
    ) -> None:
        self._protocol = protocol
        self._models = models
        self._examples = examples
        every = (example for of in examples.values() for example in of.values())
        self._stand_ins = StandIns(every, things, public)

    def message(self, message: dict[str, Any], direction: Direction) -> dict[str, Any]:
        """A JSON object, disguised; the order of the keys stays."""
        key = self._protocol.command if direction == "sent" else self._protocol.object
        name = message.get(key)
        model = self._models[direction].get(name) if isinstance(name, str) else None
        seen = self._fields(message, model) | {
            inner: special for inner, value in message.items() if (special := self._special(inner, value, key))
        }
        # Only now: what comes last may say that a text that came first holds a secret.
        settled: dict[str, Any] = self._stand_ins.settled(seen)
        return settled

    def text(self, text: str, direction: Direction = "received") -> str:
        """The text of a frame that is no JSON object, or of one whose numbers are too large for any program."""
        constants: list[str] = []

        def constant(name: str) -> float:
            constants.append(name)
            return float(name)

        try:
            value = json.loads(text, parse_constant=constant)
            if isinstance(value, dict):
                seen: Any = self.message(value, direction)
            else:
                seen = self._stand_ins.settled(self._undeclared(value))
            shown = json.dumps(seen, ensure_ascii=False)
        except (ValueError, RecursionError):
            return str(self._stand_ins.settled(Hidden(text)))
        if constants:
            return shown
        return _INFINITE.sub(lambda found: found[0] if found[1] is None else f"{found[1]}1e999", shown)

    def binary(self, data: bytes, direction: Direction = "received") -> bytes:
        """The bytes of a binary frame."""
        try:
            return self.text(data.decode(), direction).encode()
        except UnicodeError:
            return self._stand_ins.binary(data)

    def words(self, text: str) -> str:
        """A text of the service that is no frame, such as the reason why it refuses a connection."""
        return str(self._stand_ins.settled(Shown(text)))

    def _special(self, key: str, value: Any, named_by: str) -> Any:
        """What belongs to every frame, if this is it: its name, the session token, the id of the request."""
        if not isinstance(value, str):
            return None
        if key == named_by:
            return Shown(value) if _NAME.fullmatch(value) else Hidden(value)
        if key == self._protocol.log_in.authorization:
            before, after = self._protocol.log_in.scheme.split("{}")
            token = value.removeprefix(before).removesuffix(after)
            return value if not token else f"{before}{self._stand_ins.secret(token, SESSION_TOKEN)}{after}"
        if key == self._protocol.flow_id:
            return self._stand_ins.secret(value, None)
        return None

    def _fields(self, value: dict[str, Any], model: type[BaseModel] | None) -> dict[str, Any]:
        known = fields_by_wire_name(model) if model is not None else {}
        # A key that nobody declared may itself name somebody's card.
        return {key if key in known else Shown(key): self._field(key, inner, model) for key, inner in value.items()}

    def _field(self, key: str, value: Any, model: type[BaseModel] | None) -> Any:
        """The value of a key, with the texts in it marked; what is sensitive is replaced already."""
        if value is None or isinstance(value, bool):
            return value
        field = fields_by_wire_name(model).get(key) if model is not None else None
        example = self._examples.get(model.__name__, {}).get(key) if model is not None else None
        if example is None and key in self._protocol.placeholders:
            example = self._stand_ins.thing
        if field is not None and not is_sensitive(field.json_schema_extra) and example is None:
            annotation: Any = field.annotation
            return self._declared(value, declared(annotation))
        if field is None and example is None:
            return self._undeclared(value)
        return self._sensitive(value, example)

    def _declared(self, value: Any, of: Declared) -> Any:
        if isinstance(value, dict) and of.model is not None:
            return self._fields(value, of.model)
        if isinstance(value, list) and of.items is not None:
            return [self._declared(item, declared(of.items)) for item in value]
        if isinstance(value, str) and (str in of.scalars or _NUMERIC.fullmatch(value)):
            return value if value in of.words else Shown(value)
        if value is None or isinstance(value, bool) or (_is_number(value) and of.scalars):
            return value
        return self._undeclared(value)

    def _undeclared(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self._fields(value, None)
        if isinstance(value, list):
            return [self._undeclared(item) for item in value]
        if _is_number(value):
            return self._stand_ins.number(value) if math.isfinite(value) else value
        return Hidden(value) if isinstance(value, str) else value

    def _sensitive(self, value: Any, example: object) -> Any:
        if isinstance(value, list):
            return [self._sensitive(item, example) for item in value]
        if isinstance(value, str):
            return self._stand_ins.secret(value, example)
        if _is_number(value) and _is_number(example) and math.isfinite(value) and not self._stand_ins.is_own(value):
            return type(value)(example)
        return self._undeclared(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
