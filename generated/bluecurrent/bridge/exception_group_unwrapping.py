# generated from codegen/templates/package/bridge/exception_group_unwrapping.py by `python -m codegen generate`; changes here are lost
"""Replaces an exception group, such as one from a `TaskGroup`, with one of the errors in it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager


@contextmanager
def raise_single_error(least_important: type[Exception]) -> Generator[None, None, None]:
    """Raises one error of a group instead of the group; one of the class `least_important` only if all are."""
    try:
        yield
    except BaseExceptionGroup as group:
        errors = list(_find_errors(group))
        raise next((error for error in errors if not isinstance(error, least_important)), errors[0]) from None


def _find_errors(error: BaseException) -> Iterator[BaseException]:
    """Yields the errors of a group, and those of the groups within it."""
    if isinstance(error, BaseExceptionGroup):
        for item in error.exceptions:
            yield from _find_errors(item)
    else:
        yield error
