# generated from codegen/templates/package/_runtime/core/unparsed.py by `python -m codegen generate`; changes here are lost
"""Frames that did not become typed messages; here so that who needs no models need not load them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class UnknownMessage:
    """An object that the spec does not know: `data` holds all of it, as sent."""

    object: str
    data: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class InvalidMessage:
    """A frame that can't be read: no JSON object, no `object` in it, or a known object in a wrong shape."""

    raw: str = field(repr=False)
    """The frame as it came."""
    reasons: tuple[str, ...]
    """What is wrong with it, one sentence each, without its values."""
    object: str | None = None
    """The object it says it is, if it says so."""
    data: dict[str, Any] | None = field(default=None, repr=False)
    """The JSON object, if it is one."""
