"""Describes, in one line, a frame that a test server received: the command, and the device that it names."""

from __future__ import annotations

from ..._runtime.core.protocol_table_types import Protocol
from ..recording_format.exchange_splitting import FrameData

MAX_LENGTH = 80
"""The number of characters of a name or an identity that are shown."""


def describe_frame(protocol: Protocol, message: FrameData) -> str:
    """Returns the name of a command and the identity in it, or a text that tells that the frame is no command."""
    if not isinstance(message, dict):
        return "text that is not a JSON object" if isinstance(message, str) else "a binary frame"
    name = message.get(protocol.command)
    if not isinstance(name, str):
        return "an object that is not a command"
    identities = (message.get(key) for key in sorted(protocol.placeholders))
    identity = next((value for value in identities if isinstance(value, str)), "")
    return f"{name[:MAX_LENGTH]} for {identity[:MAX_LENGTH]}" if identity else name[:MAX_LENGTH]
