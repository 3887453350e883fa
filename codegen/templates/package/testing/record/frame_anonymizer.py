"""Replaces sensitive and undeclared values in recorded frames by stand-ins, which are made-up values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.decoding.model_introspection import fields_by_wire_name
from ..._runtime.decoding.sensitive_fields import is_sensitive
from ..recording_format.recording import Direction
from ..replies.login_replies import SESSION_TOKEN
from .declared_types import DeclaredType, declared_type
from .same_shape_stand_ins import is_finite
from .stand_ins import StandIns, UndeclaredText, VisibleText

_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
"""The name of a command or an object."""
_NUMERIC = re.compile(r"[-+.,:0-9\[\]\s]{0,32}")
"""A number or a list of numbers as text, as some fields are sent."""
_INFINITY = re.compile(r'"(?:[^"\\]|\\.)*"|(-?)Infinity')
"""A JSON text, or the way in which Python writes a number that was too large for it."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class FrameAnonymizer:
    """Replaces secrets in the frames of one recording; the same value always gets the same stand-in."""

    def __init__(
        self,
        protocol: Protocol,
        models: Mapping[Direction, Mapping[str, type[BaseModel]]],
        examples: Mapping[str, Mapping[str, object]],
        identities: tuple[str, ...],
        public_values: frozenset[str],
    ) -> None:
        """Takes the models of commands and objects by name, and the spec's examples as in `spec_examples`."""
        self._protocol = protocol
        self._models = models
        self._examples = examples
        every = (example for by_key in examples.values() for example in by_key.values())
        self._stand_ins = StandIns(every, identities, public_values)

    def message(self, message: dict[str, Any], direction: Direction) -> dict[str, Any]:
        """Returns a JSON object without its secrets; the order of the keys stays."""
        name_key = self._protocol.command if direction == "sent" else self._protocol.object
        name = message.get(name_key)
        model = self._models[direction].get(name) if isinstance(name, str) else None
        marked = self._fields(message, model)
        for key, value in message.items():
            if (replaced := self._protocol_field(key, value, name_key)) is not None:
                marked[key] = replaced
        if model is not None:
            marked[name_key] = VisibleText(name)
        # Marked texts are replaced last, since a later field may show that an earlier text holds a secret.
        anonymous: dict[str, Any] = self._stand_ins.replace_marked(marked)
        return anonymous

    def text(self, text: str, direction: Direction = "received") -> str:
        """Returns the text of any other frame without its secrets, also of an object with too large numbers."""
        constants: list[str] = []

        def parse_constant(name: str) -> float:
            constants.append(name)
            return float(name)

        try:
            value = json.loads(text, parse_constant=parse_constant)
            if isinstance(value, dict):
                anonymous: Any = self.message(value, direction)
            else:
                anonymous = self._stand_ins.replace_marked(self._undeclared(value))
            written = _to_json(anonymous)
        except (ValueError, RecursionError):
            return str(self._stand_ins.replace_marked(UndeclaredText(text)))
        if constants:
            return written
        return _INFINITY.sub(lambda match: match[0] if match[1] is None else f"{match[1]}1e999", written)

    def binary(self, data: bytes, direction: Direction = "received") -> bytes:
        """Returns the bytes of a binary frame without its secrets."""
        try:
            return self.text(data.decode(), direction).encode()
        except UnicodeError:
            return self._stand_ins.binary(data)

    def reject_reason(self, text: str) -> str:
        """Returns the reason of a refused handshake without its secrets."""
        return str(self._stand_ins.replace_marked(VisibleText(text)))

    def _protocol_field(self, key: str, value: Any, name_key: str) -> Any:
        """Returns the value of a field that any frame may have: name, session token or flow id; None for others."""
        is_secret = key in {self._protocol.log_in.authorization, self._protocol.flow_id}
        if not isinstance(value, str):
            return self._undeclared(value) if is_secret else None
        if key == name_key:
            return VisibleText(value) if _NAME.fullmatch(value) else UndeclaredText(value)
        if key == self._protocol.log_in.authorization:
            before, after = self._protocol.log_in.scheme.split("{}")
            token = value.removeprefix(before).removesuffix(after)
            return value if not token else f"{before}{self._stand_ins.secret(token, SESSION_TOKEN)}{after}"
        if key == self._protocol.flow_id:
            return self._stand_ins.secret(value, None)
        return None

    def _fields(self, value: dict[str, Any], model: type[BaseModel] | None) -> dict[str, Any]:
        known = fields_by_wire_name(model) if model is not None else {}
        # An undeclared key may itself be a secret, such as a number.
        return {
            key if key in known else VisibleText(key): self._field(key, inner, model) for key, inner in value.items()
        }

    def _field(self, key: str, value: Any, model: type[BaseModel] | None) -> Any:
        """Returns a field's value: sensitive ones are replaced, the texts in others are marked."""
        if value is None or isinstance(value, bool):
            return value
        field = fields_by_wire_name(model).get(key) if model is not None else None
        example = self._examples.get(model.__name__, {}).get(key) if model is not None else None
        if example is None and key in self._protocol.placeholders:
            example = self._stand_ins.identity_example
        if field is not None and not is_sensitive(field.json_schema_extra) and example is None:
            annotation: Any = field.annotation
            return self._declared(value, declared_type(annotation))
        if field is None and example is None:
            return self._undeclared(value)
        return self._sensitive(value, example)

    def _declared(self, value: Any, declared: DeclaredType) -> Any:
        if isinstance(value, dict) and declared.model is not None:
            return self._fields(value, declared.model)
        if isinstance(value, list) and declared.items is not None:
            return [self._declared(item, declared_type(declared.items)) for item in value]
        if isinstance(value, str) and (str in declared.scalars or _NUMERIC.fullmatch(value)):
            return value if value in declared.known_values else VisibleText(value)
        if value is None or isinstance(value, bool) or (_is_number(value) and declared.scalars):
            return value
        return self._undeclared(value)

    def _undeclared(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self._fields(value, None)
        if isinstance(value, list):
            return [self._undeclared(item) for item in value]
        if _is_number(value):
            return self._stand_ins.number(value) if is_finite(value) else value
        return UndeclaredText(value) if isinstance(value, str) else value

    def _sensitive(self, value: Any, example: object) -> Any:
        if isinstance(value, list):
            return [self._sensitive(item, example) for item in value]
        if isinstance(value, str):
            return self._stand_ins.secret(value, example)
        if not (_is_number(value) and _is_number(example) and is_finite(value)):
            return self._undeclared(value)
        return self._undeclared(value) if self._stand_ins.is_own_stand_in(value) else type(value)(example)


def _to_json(value: Any) -> str:
    """Writes JSON; half a surrogate pair, which is not UTF-8, stays escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or not _SURROGATE.search(text) else json.dumps(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
