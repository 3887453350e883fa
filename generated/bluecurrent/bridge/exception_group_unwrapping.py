# generated from codegen/templates/package/bridge/exception_group_unwrapping.py by `python -m codegen generate`; changes here are lost
"""Replaces an exception group, such as one from a `TaskGroup`, with one of the errors in it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager


@contextmanager
def raise_single_error(secondary: type[Exception]) -> Generator[None, None, None]:
    """Raises one error in place of a group. One of the class `secondary` is raised only if there is no other."""
    try:
        yield
    except BaseExceptionGroup as group:
        errors = list(_find_errors(group))
        raise next((error for error in errors if not isinstance(error, secondary)), errors[0]) from None


def _find_errors(error: BaseException) -> Iterator[BaseException]:
    """Gives the errors of a group, which may hold groups."""
    if isinstance(error, BaseExceptionGroup):
        for item in error.exceptions:
            yield from _find_errors(item)
    else:
        yield error
