# generated from codegen/templates/package/_runtime/core/secrets.py by `python -m codegen generate`; changes here are lost
"""Keeping secrets out of what people read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

T = TypeVar("T")

SHORTEST = 4
"""Shorter values are not looked for in a text: they are no secrets, and common words would be mangled."""


class Secret(str):
    """A text that does not show itself in a repr, and so neither in a traceback's or a debugger's variables."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


def scrubbed(text: str, secrets: Iterable[str]) -> str:
    """What the service said, without any of these secrets, should it have repeated one."""
    for secret in secrets:
        if len(secret) >= SHORTEST:
            text = text.replace(secret, "***")
    return text


def scrubbed_within(value: T, secrets: Iterable[str]) -> T:
    """JSON-able data, with every text in it scrubbed; keys stay as they are."""
    told: Any = value
    if isinstance(value, str):
        told = scrubbed(value, secrets)
    elif isinstance(value, list):
        told = [scrubbed_within(item, secrets) for item in value]
    elif isinstance(value, dict):
        told = {key: scrubbed_within(item, secrets) for key, item in value.items()}
    kept: T = told
    return kept
