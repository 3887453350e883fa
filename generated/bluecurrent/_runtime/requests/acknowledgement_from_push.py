# generated from codegen/templates/package/_runtime/requests/acknowledgement_from_push.py by `python -m codegen generate`; changes here are lost
"""Builds the missing acknowledgement of a command if a push has shown that the command worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..core.protocol_table_types import Protocol
from ..core.received_message_base_class import get_slot, set_attribute
from .call_state import Call

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage

M = TypeVar("M", bound="KnownMessage")


def build_acknowledgement(protocol: Protocol, call: Call, answer: type[M]) -> M:
    """Builds the acknowledgement of a call whose effect was received, but whose acknowledgement was not."""
    key = protocol.keys.get(call.route.answer)
    known = {} if key is None or call.identity is None else {key.parameter: call.identity}
    content = {protocol.object: call.route.answer, protocol.errors.success: True, **known}
    acknowledgement = answer.model_validate(content)
    set_attribute(acknowledgement, "_received_at", get_slot(call.effect, "_received_at"))
    return acknowledgement
