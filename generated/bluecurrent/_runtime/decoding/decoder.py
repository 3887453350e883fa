# generated from codegen/templates/package/_runtime/decoding/decoder.py by `python -m codegen generate`; changes here are lost
"""Frames -> messages: a tight model first, the lenient way only after it refuses."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from .message import InvalidMessage, Message, UnknownMessage
from .repair import Unreadable, mend

AnyMessage = Message | UnknownMessage | InvalidMessage
Read = Callable[[str | bytes], Message]

BEGINNING = 26
"""Characters in which the objects that come most often are named, and little else: what reads them is remembered."""

LARGE = 16_384
"""Characters above which a frame is read without the garbage collector: of what is being made nothing is garbage yet,
and it would be gone through again and again."""


class Decoder:
    """Reads frames of one protocol; never raises, whatever the frame."""

    def __init__(self, messages: Mapping[str, type[Message]], key: str = "object") -> None:
        self.messages = messages
        self.key = key
        # A guess that saves parsing twice: the model itself checks that the name really is the frame's own.
        self._named = re.compile(rf'"{re.escape(key)}"\s*:\s*"([^"\\]*)"'.encode())
        self._known = lru_cache(self._reader)

    def decode(self, frame: str | bytes) -> AnyMessage:
        """The message that a frame holds."""
        read = self._known(frame[:BEGINNING]) or self._reader(frame)
        if read is not None:
            try:
                return read(frame) if len(frame) <= LARGE else undisturbed(read, frame)
            except ValidationError:
                pass
        return self.read_leniently(frame)

    def load(self, names: Iterable[str]) -> None:
        """Builds the models of these objects, so that no first frame has to; belongs in a thread."""
        for model in {self.messages[name] for name in names if name in self.messages}:
            model.model_rebuild()

    def _reader(self, text: str | bytes) -> Read | None:
        """What reads a frame that begins so: model_validate_json, less its options, which take as long as that."""
        guess = self._named.search(text if isinstance(text, bytes) else text.encode(errors="replace"))
        model = None if guess is None else self.messages.get(guess[1].decode(errors="replace"))
        return None if model is None else model.__pydantic_validator__.validate_json

    def read_leniently(self, frame: str | bytes) -> AnyMessage:
        """The way of a frame that no tight model takes."""
        raw = frame if isinstance(frame, str) else frame.decode(errors="replace")
        if isinstance(frame, bytes) and raw.encode(errors="replace") != frame:
            return InvalidMessage(raw, ("the frame is no UTF-8 text",))
        try:
            data = json.loads(raw)
        except (ValueError, RecursionError):
            return InvalidMessage(raw, ("the frame is no JSON",))
        if not isinstance(data, dict):
            return InvalidMessage(raw, ("the frame is no JSON object",))
        name = data.get(self.key)
        if not isinstance(name, str) or not name:
            return InvalidMessage(raw, (f"the frame does not say which {self.key} it is",), None, data)
        model = self.messages.get(name)
        if model is None:
            return UnknownMessage(name, data)
        return self.mended(model, name, data, raw)

    def mended(self, model: type[Message], name: str, data: dict[str, Any], raw: str) -> AnyMessage:
        try:
            mended, problems = mend(model, data)
            # Through JSON, since strict models take a day only as JSON text.
            message = model.model_validate_json(json.dumps(mended))
        except (Unreadable, ValidationError, ValueError, RecursionError) as error:
            return InvalidMessage(raw, reasons(error), name, data)
        lost = [field for field in model.CONTENT if data.get(field) is not None and getattr(message, field) is None]
        if lost and all(getattr(message, field) is None for field in model.CONTENT):
            return InvalidMessage(raw, problems, name, data)
        vars(message)["problems"] = problems
        return message


def undisturbed(read: Read, frame: str | bytes) -> Message:
    """What a large frame becomes, read while the garbage collector rests, if it is not resting anyway."""
    if not gc.isenabled():
        return read(frame)
    gc.disable()
    try:
        return read(frame)
    finally:
        gc.enable()


def reasons(error: Exception) -> tuple[str, ...]:
    """What is wrong, without the values that are."""
    if isinstance(error, Unreadable):
        return error.reasons
    if isinstance(error, ValidationError):
        findings = error.errors(include_input=False, include_context=False, include_url=False)
        return tuple(f"{'.'.join(map(str, finding['loc']))}: {finding['msg']}" for finding in findings)
    return ("the frame nests too deeply",) if isinstance(error, RecursionError) else ("the frame can't be read",)
