# generated from codegen/templates/package/_runtime/requests/answers.py by `python -m codegen generate`; changes here are lost
"""From the message that answers a request to what its caller gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..core.errors import ServerError
from ..core.protocol_table import Protocol
from .call import Call

if TYPE_CHECKING:
    from ..decoding.message import Message

T = TypeVar("T")


def require_content(message: Message, sent: T | None) -> T:
    """What an answer is about, which every field of a received message may lack; raises ServerError if it does."""
    if sent is None:
        raise ServerError(f"{message.object} came without what it is about")
    return sent


def build_acknowledgement(protocol: Protocol, call: Call) -> dict[str, Any]:
    """The acknowledgement of a call whose effect was seen, but of which no acknowledgement has come."""
    key = protocol.keys.get(call.route.answer)
    known = {} if key is None or call.evse_id is None else {key.parameter: call.evse_id}
    return {protocol.object: call.route.answer, protocol.errors.success: True, **known}
