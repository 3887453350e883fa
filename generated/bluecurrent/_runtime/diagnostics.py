# generated from codegen/templates/package/_runtime/diagnostics.py by `python -m codegen generate`; changes here are lost
"""Describes a client as JSON data without secrets, for bug reports."""

from __future__ import annotations

import platform
from typing import Any

import pydantic
import websockets.version

from .connection.connection_state import ConnectionState
from .core.counters_and_last_messages import LargeMessage, TrafficStatistics
from .core.protocol_table_types import Protocol
from .core.unparsed_messages import InvalidMessage, UnknownMessage
from .core.version import __version__
from .decoding.redaction import redact


def build_diagnostics(
    protocol: Protocol, state: ConnectionState, statistics: TrafficStatistics, *, place: str
) -> dict[str, Any]:
    """Returns the state, versions, counters and last messages of a client; `place` is the service's host and port."""
    error = state.error or state.last_error
    return {
        "state": state.phase.value,
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
            "requests_today": statistics.requests_today,
            "reconnects": max(0, statistics.connections - 1),
            "messages": dict(statistics.objects),
            "unknown": statistics.unknown,
            "invalid": statistics.invalid,
        },
        "last_messages": [_describe_message(message) for message in statistics.last],
    }


def _describe_message(message: Any) -> dict[str, Any]:
    """Returns a message without sensitive values, or only its name and size or keys."""
    if isinstance(message, LargeMessage):
        return {"object": message.object, "bytes": message.size}
    if isinstance(message, InvalidMessage):
        return {"invalid": message.object, "reasons": list(message.reasons)}
    if isinstance(message, UnknownMessage):
        return {"unknown": message.object, "keys": sorted(message.data)}
    return redact(message.model_dump(mode="json"), type(message))
