# generated from codegen/templates/package/bridge/exception_group_unwrapping.py by `python -m codegen generate`; changes here are lost
"""Raises the error of a failed task by itself, not within a group."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager


@contextmanager
def raise_single_error(least: type[Exception]) -> Generator[None, None, None]:
    """Raises one error in place of a group of errors: if there are several, none of the class `least`."""
    try:
        yield
    except BaseExceptionGroup as group:
        errors = list(_find_errors(group))
        raise next((error for error in errors if not isinstance(error, least)), errors[0]) from None


def _find_errors(error: BaseException) -> Iterator[BaseException]:
    """Gives the errors of a group, which may hold groups."""
    if isinstance(error, BaseExceptionGroup):
        for item in error.exceptions:
            yield from _find_errors(item)
    else:
        yield error
