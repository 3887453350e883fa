"""Hides secrets in reprs, texts and logs."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterable
from typing import Any, TypeVar

T = TypeVar("T")

MIN_SECRET_LENGTH = 4
"""Length of the shortest value that is replaced in a text: shorter values may be parts of common words."""


class Secret(str):
    """Hides its text in `repr()`, and so in tracebacks and debuggers that show variables."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


class HiddenValue:
    """Replaces a value in a `repr()` that must not show it."""

    def __repr__(self) -> str:
        return "<hidden>"


HIDDEN_VALUE = HiddenValue()


def log_failure(logger: logging.Logger, description: str, error: BaseException) -> None:
    """Logs a failure with the class and the frames of its error, without the text of the error, which may hold data."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s: %s\n%s", description, type(error).__name__, frames)


def scrub(text: str, secrets: Iterable[str]) -> str:
    """Returns the text with each of these secrets replaced, since the service may repeat one."""
    for secret in secrets:
        if len(secret) >= MIN_SECRET_LENGTH:
            text = text.replace(secret, "***")
    return text


def scrub_within(value: T, secrets: Iterable[str]) -> T:
    """Returns JSON data with the secrets replaced in every text; keys stay as they are."""
    result: Any = value
    if isinstance(value, str):
        result = scrub(value, secrets)
    elif isinstance(value, list):
        result = [scrub_within(item, secrets) for item in value]
    elif isinstance(value, dict):
        result = {key: scrub_within(item, secrets) for key, item in value.items()}
    scrubbed: T = result
    return scrubbed
