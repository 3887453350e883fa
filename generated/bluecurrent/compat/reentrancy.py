# generated from codegen/templates/package/compat/reentrancy.py by `python -m codegen generate`; changes here are lost
"""Whether a call comes from inside the program's own receiver or on_open, where some waits could never end."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(eq=False, slots=True)
class Visit:
    """One call of the program's code by a stream; tasks that it starts belong to it as long as it runs."""

    stream: Any
    is_receiver: bool
    runs: bool = True


_visit: ContextVar[Visit | None] = ContextVar("bluecurrent_visit", default=None)


def enter(stream: Any, *, receiver: bool) -> Visit:
    """From here on, the current task runs the program's code."""
    visit = Visit(stream, receiver)
    _visit.set(visit)
    return visit


def is_inside(stream: Any) -> bool:
    """Whether the caller is called by this stream, which can't end before the caller does."""
    visit = _visit.get()
    return visit is not None and stream is not None and visit.stream is stream and visit.runs


def is_inside_receiver(stream: Any) -> bool:
    """Whether the caller is the receiver of this stream, which gets nothing more before it returns."""
    visit = _visit.get()
    return is_inside(stream) and visit is not None and visit.is_receiver
