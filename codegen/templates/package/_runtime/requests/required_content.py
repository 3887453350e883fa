"""Raises ServerError if an answer lacks its content (the value that the client method returns)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..core.errors import ServerError

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage

T = TypeVar("T")


def require_content(message: KnownMessage, content: T | None) -> T:
    """Returns the content of an answer; raises ServerError if there is no content."""
    if content is None:
        raise ServerError(f"{message.object} came without its content")
    return content


def require_present(content: T | None) -> T:
    """Returns the content of an answer over HTTP; raises ServerError if there is no content."""
    if content is None:
        raise ServerError("the answer came without its content")
    return content
