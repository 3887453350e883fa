"""Checking what a program gives to a client, before anything is sent."""

from __future__ import annotations

import ssl as tls
import sys
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from .errors import InvalidRequest
from .wait_option import Wait

LONGEST = sys.float_info.max
"""Seconds: what is beyond is no number to a clock."""


def checked_token(api_token: Any) -> str:
    """An API token: text, and not empty."""
    if not isinstance(api_token, str) or not api_token.strip():
        raise InvalidRequest("api_token must be a text that is not empty", argument="api_token")
    return api_token


def checked_url(url: Any, ssl: Any) -> str:
    """The address of a WebSocket service."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("ws", "wss") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except (ValueError, TypeError, AttributeError):
        valid = False
    if not valid or not isinstance(url, str):
        raise InvalidRequest("url must be a ws:// or wss:// address", argument="url")
    if ssl is not None and not isinstance(ssl, tls.SSLContext):
        raise InvalidRequest("ssl must be an SSLContext", argument="ssl")
    if ssl is not None and not url.startswith("wss"):
        raise InvalidRequest("ssl is given, but the url is not a wss:// address", argument="ssl")
    return url


def checked_seconds(seconds: Any, argument: str) -> float | None:
    """A time in seconds: more than 0, or None."""
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds <= LONGEST:
        raise InvalidRequest(f"{argument} must be a number of seconds above 0", argument=argument)
    return float(seconds)


def checked_flag(flag: Any, argument: str) -> bool:
    """A choice between two: True or False, and nothing that only counts as one of them."""
    if not isinstance(flag, bool):
        raise InvalidRequest(f"{argument} must be True or False", argument=argument)
    return flag


def checked_instant(instant: Any, argument: str) -> datetime:
    """An instant: a datetime that knows its time zone."""
    if not isinstance(instant, datetime) or instant.utcoffset() is None:
        raise InvalidRequest(f"{argument} must be a datetime with a time zone", argument=argument)
    return instant


def checked_size(size: Any, argument: str) -> int:
    """A number of messages: 1 or more."""
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise InvalidRequest(f"{argument} must be a whole number above 0", argument=argument)
    return size


def checked_wait(wait: Any, command: str) -> Wait:
    """How long an action waits."""
    if wait not in ("verdict", "receipt", "sent"):
        raise InvalidRequest("wait must be 'verdict', 'receipt' or 'sent'", argument="wait", command=command)
    known: Wait = wait
    return known


def checked_types(types: tuple[Any, ...], argument: str) -> tuple[type, ...]:
    """Classes of messages, or unions of them."""
    try:
        for kind in types:
            issubclass(object, kind)  # each by itself, since one that fits would end the looking
    except TypeError:
        raise InvalidRequest("only classes of messages can be asked for", argument=argument) from None
    return types
