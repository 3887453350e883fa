"""Defines the messages for undeclared objects and for invalid frames. This module does not import pydantic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .received_message_base_class import Message
from .secrets import HIDDEN_VALUE


@dataclass(frozen=True, slots=True)
class UnknownMessage(Message):
    """Holds an object that this version of the protocol does not describe."""

    object: str
    """The name of the object."""
    data: dict[str, Any]
    """The whole JSON object, as received."""
    _received_at: float | None = field(default=None, init=False, compare=False)

    def __repr__(self) -> str:
        return f"UnknownMessage(object={self.object!r}, data={HIDDEN_VALUE})"


@dataclass(frozen=True, slots=True)
class InvalidMessage(Message):
    """Holds a frame that can't be parsed.

    It is not a JSON object, or an object without a name, or a known object of the wrong shape.
    """

    raw: str
    """The frame, as received."""
    reasons: tuple[str, ...]
    """The problems, one sentence each, without the values of fields."""
    object: str | None = None
    """The name of the object, if it has one."""
    data: dict[str, Any] | None = None
    """The JSON object, if the frame is one."""
    _received_at: float | None = field(default=None, init=False, compare=False)

    def __repr__(self) -> str:
        data = None if self.data is None else HIDDEN_VALUE
        return f"InvalidMessage(raw={HIDDEN_VALUE}, reasons={self.reasons!r}, object={self.object!r}, data={data})"
