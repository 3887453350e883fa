"""A picture of a client that can be sent to a stranger: no secret in it, and JSON-able."""

from __future__ import annotations

import platform
from typing import Any

import pydantic
import websockets.version

from .connection.connection_state import Link
from .core.counters import Counters, Large
from .core.protocol_table import Protocol
from .core.unparsed import InvalidMessage, UnknownMessage
from .core.version import __version__
from .decoding.redaction import redacted


def picture(protocol: Protocol, link: Link, counters: Counters, *, place: str) -> dict[str, Any]:
    """What is known of a client at this moment."""
    error = link.error or link.trouble
    return {
        "state": link.state.value,
        "error": None if error is None else {"error": type(error).__name__, "code": error.code, "message": str(error)},
        "place": place,
        "versions": {
            "bluecurrent": __version__,
            "protocol": protocol.version,
            "python": platform.python_version(),
            "pydantic": pydantic.VERSION,
            "websockets": websockets.version.version,
        },
        "counters": {
            "requests_today": counters.requests_today,
            "reconnects": max(0, counters.connections - 1),
            "messages": dict(counters.objects),
            "unknown": counters.unknown,
            "invalid": counters.invalid,
        },
        "last_messages": [shown(message) for message in counters.last],
    }


def shown(message: Any) -> dict[str, Any]:
    """A message as it may be shown."""
    if isinstance(message, Large):
        return {"object": message.object, "bytes": message.size}
    if isinstance(message, InvalidMessage):
        return {"invalid": message.object, "reasons": list(message.reasons)}
    if isinstance(message, UnknownMessage):
        return {"unknown": message.object, "keys": sorted(message.data)}
    return redacted(message.model_dump(mode="json"), type(message))
