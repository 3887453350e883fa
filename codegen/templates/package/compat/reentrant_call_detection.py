"""Detects calls that a program makes inside its callbacks `receiver` and `on_open`.

The receive loop waits for its callbacks, so such a call must not wait for the loop: this would be a deadlock.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any


@dataclass(eq=False, slots=True)
class CallbackRun:
    """Describes one call of a callback by a receive loop; the tasks that the callback starts inherit it."""

    receive_loop: Any
    is_receiver: bool
    is_running: bool = True


_callback_run: ContextVar[CallbackRun | None] = ContextVar("bluecurrent_callback_run", default=None)


def enter_callback(receive_loop: Any, *, is_receiver: bool) -> CallbackRun:
    """Marks the current task as running a callback, until the caller sets `is_running` to False."""
    run = CallbackRun(receive_loop, is_receiver)
    _callback_run.set(run)
    return run


def is_inside_callback(receive_loop: Any) -> bool:
    """Checks if the caller runs inside a callback of this receive loop, which can't end before the caller does."""
    run = _callback_run.get()
    return run is not None and receive_loop is not None and run.receive_loop is receive_loop and run.is_running


def is_inside_receiver(receive_loop: Any) -> bool:
    """Checks if the caller runs inside the receiver of this receive loop, which gets no message before it returns."""
    run = _callback_run.get()
    return is_inside_callback(receive_loop) and run is not None and run.is_receiver
