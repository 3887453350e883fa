# generated from codegen/templates/package/_runtime/requests/answer_content.py by `python -m codegen generate`; changes here are lost
"""Returns the content of an answer. If only the effect of a call has come, builds the missing acknowledgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..core.errors import ServerError
from ..core.protocol_table import Protocol
from ..core.received_message_base import get_slot, set_attribute
from .call import Call

if TYPE_CHECKING:
    from ..decoding.received_models import KnownMessage

T = TypeVar("T")
M = TypeVar("M", bound="KnownMessage")


def require_content(message: KnownMessage, content: T | None) -> T:
    """Returns the content of an answer; raises ServerError if it is missing."""
    if content is None:
        raise ServerError(f"{message.object} came without its content")
    return content


def require_present(content: T | None) -> T:
    """Returns the content of an answer over HTTP, whose presence was checked."""
    if content is None:
        raise ServerError("the answer came without its content")
    return content


def build_acknowledgement(protocol: Protocol, call: Call, answer: type[M]) -> M:
    """Builds the acknowledgement of a call whose effect has come, but whose acknowledgement has not."""
    key = protocol.keys.get(call.route.answer)
    known = {} if key is None or call.identity is None else {key.parameter: call.identity}
    content = {protocol.object: call.route.answer, protocol.errors.success: True, **known}
    acknowledgement = answer.model_validate(content)
    set_attribute(acknowledgement, "_received_at", get_slot(call.effect, "_received_at"))
    return acknowledgement
