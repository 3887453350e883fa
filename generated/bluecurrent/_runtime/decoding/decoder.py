# generated from codegen/templates/package/_runtime/decoding/decoder.py by `python -m codegen generate`; changes here are lost
"""Decodes frames into messages. If a model refuses values, they are repaired or dropped."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from ..core.received_message_base_class import set_attribute
from .json_parsing import parse_json
from .model_introspection import with_present_names
from .received_model_base_classes import InvalidMessage, KnownMessage, UnknownMessage, set_received_at
from .value_repair import Unreadable, repair_object

AnyMessage = KnownMessage | UnknownMessage | InvalidMessage
Validate = Callable[[str | bytes], KnownMessage]

PREFIX_LENGTH = 26
"""Length of the start of a frame that is the cache key: enough for the names of the most frequent objects."""

MAX_LENGTH_WITH_GC = 16_384
"""Length of the longest frame, in characters or bytes, that is validated with garbage collection. Of a larger message,
no object is garbage while the message is made, and the collector would visit all its objects again and again."""


class Decoder:
    """Decodes frames of one protocol; never raises, for any frame."""

    def __init__(self, messages: Mapping[str, type[KnownMessage]], key: str = "object") -> None:
        self.messages = messages
        self.key = key
        # A guess that saves parsing twice: the model itself checks the name of the object.
        self._name_pattern = re.compile(rf'"{re.escape(key)}"\s*:\s*"([^"\\]*)"'.encode())
        self._cached_validator = lru_cache(self._find_validator)

    def decode(self, frame: str | bytes, received_at: float | None = None) -> AnyMessage:
        """Decodes a frame into a message; `received_at` is the time at which it came, in seconds since 1970."""
        validate = self._cached_validator(frame[:PREFIX_LENGTH]) or self._find_validator(frame)
        if validate is not None:
            try:
                known = validate(frame) if len(frame) <= MAX_LENGTH_WITH_GC else validate_without_gc(validate, frame)
            except ValidationError:
                pass
            else:
                if received_at is not None:
                    set_received_at(known, received_at)
                return known
        message = self._decode_leniently(frame)
        set_attribute(message, "_received_at", received_at)
        return message

    def build_models(self, names: Iterable[str]) -> None:
        """Builds the models of these objects, so that their first frames need not wait; call it in a thread."""
        for model in {self.messages[name] for name in names if name in self.messages}:
            model.model_rebuild()

    def _find_validator(self, text: str | bytes) -> Validate | None:
        """Returns the validator for a frame, given its text or the beginning of it; None if no model is found.

        The validator is the function that model_validate_json calls after handling options, which doubles the time.
        """
        guess = self._name_pattern.search(text if isinstance(text, bytes) else text.encode(errors="replace"))
        model = None if guess is None else self.messages.get(guess[1].decode(errors="replace"))
        return None if model is None else model.__pydantic_validator__.validate_json

    def _decode_leniently(self, frame: str | bytes) -> AnyMessage:
        raw = frame if isinstance(frame, str) else frame.decode(errors="replace")
        if isinstance(frame, bytes) and raw.encode(errors="replace") != frame:
            return InvalidMessage(raw, ("the frame is not UTF-8 text",))
        try:
            data = parse_json(raw)
        except (ValueError, RecursionError):
            return InvalidMessage(raw, ("the frame is not JSON",))
        if not isinstance(data, dict):
            return InvalidMessage(raw, ("the frame is not a JSON object",))
        name = data.get(self.key)
        if not isinstance(name, str) or not name:
            return InvalidMessage(raw, (f"the frame has no name under {self.key!r}",), None, data)
        model = self.messages.get(name)
        if model is None:
            return UnknownMessage(name, data)
        return self._decode_repaired(model, name, data, raw)

    def _decode_repaired(self, model: type[KnownMessage], name: str, data: dict[str, Any], raw: str) -> AnyMessage:
        """Decodes an object without its invalid values; returns an InvalidMessage if no content is left."""
        try:
            repaired, problems = repair_object(model, data)
            # Through JSON, since strict models accept a date only as JSON text.
            message = model.model_validate_json(json.dumps(repaired))
        except (Unreadable, ValidationError, ValueError, RecursionError) as error:
            return InvalidMessage(raw, describe_error(error), name, data)
        by_present_name = with_present_names(model, data)
        lost_content_fields = [
            field
            for field in model.CONTENT
            if by_present_name.get(field) is not None and getattr(message, field) is None
        ]
        if lost_content_fields and all(getattr(message, field) is None for field in model.CONTENT):
            return InvalidMessage(raw, problems, name, data)
        set_attribute(message, "_problems", problems)
        return message


def validate_without_gc(validate: Validate, frame: str | bytes) -> KnownMessage:
    """Validates a large frame with the garbage collector off; leaves it off if it was off."""
    if not gc.isenabled():
        return validate(frame)
    gc.disable()
    try:
        return validate(frame)
    finally:
        gc.enable()


def describe_error(error: Exception) -> tuple[str, ...]:
    """Returns the reasons of an error as texts, without the values."""
    if isinstance(error, Unreadable):
        return error.problems
    if isinstance(error, ValidationError):
        findings = error.errors(include_input=False, include_context=False, include_url=False)
        return tuple(f"{'.'.join(map(str, finding['loc']))}: {finding['msg']}" for finding in findings)
    return ("the frame nests too deeply",) if isinstance(error, RecursionError) else ("the frame can't be read",)
