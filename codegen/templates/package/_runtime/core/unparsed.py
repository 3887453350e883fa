"""Defines the messages that stand for frames without a model. Needs no pydantic, so it is quick to import."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .base_message import Message


@dataclass(frozen=True, slots=True)
class UnknownMessage(Message):
    """Holds an object that this version of the protocol does not describe."""

    object: str
    """The name of the object."""
    data: dict[str, Any] = field(repr=False)
    """The whole JSON object, as received."""
    _received_at: float | None = field(default=None, init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class InvalidMessage(Message):
    """Holds a frame that can't be parsed: no JSON object, one without a name, or a known object of the wrong shape."""

    raw: str = field(repr=False)
    """The frame, as received."""
    reasons: tuple[str, ...]
    """The problems, one sentence each, without the values of fields."""
    object: str | None = None
    """The name of the object, if it has one."""
    data: dict[str, Any] | None = field(default=None, repr=False)
    """The JSON object, if the frame is one."""
    _received_at: float | None = field(default=None, init=False, repr=False, compare=False)
