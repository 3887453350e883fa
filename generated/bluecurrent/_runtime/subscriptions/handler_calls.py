# generated from codegen/templates/package/_runtime/subscriptions/handler_calls.py by `python -m codegen generate`; changes here are lost
"""Finds the handlers that have led to a call, also through tasks and threads that they have started."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar, Token
from typing import Any

Task = asyncio.Task[Any]


class HandlerCall:
    """Marks a block as one call of a handler in its task; the tasks and threads that are started in it inherit this."""

    __slots__ = ("_task", "_token", "is_running")

    def __init__(self, task: Task | None) -> None:
        self.is_running = False
        self._task = task
        self._token: Token[tuple[HandlerCall, ...]]

    @property
    def tasks(self) -> set[Task]:
        """The handler's task, until the handler has returned."""
        return {self._task} if self.is_running and self._task is not None else set()

    def __enter__(self) -> None:
        self.is_running = True
        self._token = _calls.set((*(outer for outer in _calls.get() if outer.is_running), self))

    def __exit__(self, *_: object) -> None:
        self.is_running = False
        _calls.reset(self._token)


_calls: ContextVar[tuple[HandlerCall, ...]] = ContextVar("bluecurrent_handler_calls", default=())
"""The calls that the current code is part of, outermost first: a handler can connect a client with other handlers."""


def find_calling_tasks() -> set[Task]:
    """Returns the tasks of all handlers that the current code is part of, and that have not returned yet."""
    return set().union(*(call.tasks for call in _calls.get()))
