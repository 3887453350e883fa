# generated from codegen/templates/package/_runtime/subscriptions/enclosing_handler_calls.py by `python -m codegen generate`; changes here are lost
"""Finds the handlers that the current code is part of, also in tasks and threads that they started."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from typing import Any

Task = asyncio.Task[Any]


class HandlerCall:
    """Marks one call of a handler in its task; the tasks and threads that the handler starts inherit this mark.

    It is made for every message, so it does as little as possible. The task that calls the handler is the handler's
    own, so the mark stays in place until the next call.
    """

    __slots__ = ("enclosing_call", "is_running", "task")

    def __init__(self, task: Task | None, enclosing_call: HandlerCall | None) -> None:
        self.task = task
        self.enclosing_call = enclosing_call
        """The handler call that this call is part of, if any: a handler can connect a client that has handlers too."""
        self.is_running = True
        current_call.set(self)


current_call: ContextVar[HandlerCall | None] = ContextVar("bluecurrent_handler_call", default=None)
"""The innermost call of a handler that the current code is part of."""


def find_enclosing_handler_tasks() -> set[Task]:
    """Returns the tasks of all handlers that the current code is part of, and that have not returned yet."""
    tasks: set[Task] = set()
    call = current_call.get()
    while call is not None:
        if call.is_running and call.task is not None:
            tasks.add(call.task)
        call = call.enclosing_call
    return tasks
