"""Removes the stack frames of this package from the tracebacks of test failures."""

from __future__ import annotations

from types import TracebackType

from .._runtime.core.errors import BlueCurrentError

PACKAGE = __name__.partition(".")[0]


def hide_package_frames(error: BaseException) -> None:
    """Shortens the tracebacks of an error of this package, of those that it groups, and of those that caused it."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, BlueCurrentError):
            each.__traceback__ = _without_package(each.__traceback__)
        waiting += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions


def _without_package(traceback: TracebackType | None) -> TracebackType | None:
    kept: list[TracebackType] = []
    while traceback is not None:
        if str(traceback.tb_frame.f_globals.get("__name__")).partition(".")[0] != PACKAGE:
            kept.append(traceback)
        traceback = traceback.tb_next
    following = None
    for entry in reversed(kept):
        following = TracebackType(following, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return following
