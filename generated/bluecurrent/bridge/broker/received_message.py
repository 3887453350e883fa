# generated from codegen/templates/package/bridge/broker/received_message.py by `python -m codegen generate`; changes here are lost
"""Defines a message that came from the broker."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ReceivedMessage:
    """Holds a message that came from the broker. `repr` hides its contents."""

    topic: str
    payload: bytes = field(repr=False)
    is_retained: bool = False
    """True if the message was published for the broker to keep, for programs that subscribe later."""
    response_topic: str | None = None
    """The topic on which the sender wants the answer (MQTT 5)."""
    correlation_data: bytes | None = field(default=None, repr=False)
    """Data that the answer must repeat (MQTT 5)."""
