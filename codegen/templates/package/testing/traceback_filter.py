"""Removes the stack frames of this package from the tracebacks of test failures."""

from __future__ import annotations

from types import TracebackType

from .._runtime.core.errors import BlueCurrentError

PACKAGE = __name__.partition(".")[0]


def hide_package_frames(error: BaseException) -> None:
    """Removes this package's frames from the tracebacks of its errors: of `error`, its causes and grouped errors."""
    to_visit: list[BaseException | None] = [error]
    seen: set[int] = set()
    while to_visit:
        each = to_visit.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, BlueCurrentError):
            each.__traceback__ = _remove_package_frames(each.__traceback__)
        to_visit += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            to_visit += each.exceptions


def _remove_package_frames(traceback: TracebackType | None) -> TracebackType | None:
    kept: list[TracebackType] = []
    while traceback is not None:
        if str(traceback.tb_frame.f_globals.get("__name__")).partition(".")[0] != PACKAGE:
            kept.append(traceback)
        traceback = traceback.tb_next
    next_entry = None
    for entry in reversed(kept):
        next_entry = TracebackType(next_entry, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return next_entry
