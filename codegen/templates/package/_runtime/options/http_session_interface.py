"""Defines the methods of `aiohttp.ClientSession` that the SDK uses, so that annotations do not import aiohttp."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import Protocol as Interface


class HttpSession(Interface):
    """Sends requests over HTTP, as an aiohttp.ClientSession does."""

    @property
    def closed(self) -> bool:
        """True after the session was closed."""
        ...

    @property
    def request(self) -> Callable[..., Any]:
        """Sends a request; the result is an asynchronous context manager with the answer."""
        ...
