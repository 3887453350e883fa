# generated from codegen/templates/package/_runtime/unread.py by `python -m codegen generate`; changes here are lost
"""Frames that did not become typed messages; here so that who needs no models need not load them.

Named tuples, since a frozen dataclass takes ten times as long to make. Their annotations are not postponed: NamedTuple
compiles each that is.
"""

from typing import Any, NamedTuple


class UnknownMessage(NamedTuple):
    """An object that the spec does not know."""

    object: str
    data: dict[str, Any]
    """All of it, as sent; `repr` does not show it."""

    def __repr__(self) -> str:
        return f"UnknownMessage(object={self.object!r})"


class InvalidMessage(NamedTuple):
    """A frame that can't be read: no JSON object, no `object` in it, or a known object in a wrong shape."""

    raw: str
    """The frame as it came; `repr` does not show it."""
    reasons: tuple[str, ...]
    """What is wrong with it, one sentence each, without its values."""
    object: str | None = None
    """The object it says it is, if it says so."""
    data: dict[str, Any] | None = None
    """The JSON object, if it is one; `repr` does not show it."""

    def __repr__(self) -> str:
        return f"InvalidMessage(reasons={self.reasons!r}, object={self.object!r})"
