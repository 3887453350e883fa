# generated from codegen/templates/package/_runtime/rest/acknowledgement_from_http_answer.py by `python -m codegen generate`; changes here are lost
"""Makes an acknowledgement, like those of the WebSocket, from the HTTP answer to an action."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..core.protocol_table_types import Protocol
from .rest_table_types import RestRoute

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import ReceivedModel


def make_acknowledgement(
    protocol: Protocol,
    route: RestRoute,
    identity: str | None,
    answer: ReceivedModel,
    decode: Callable[[bytes, float], Any],
    *,
    is_receipt: bool,
) -> Any:
    """Returns the acknowledgement: the service's receipt if `is_receipt` is true, otherwise the final verdict.

    Undeclared fields are kept.
    """
    other = protocol.routes[route.same_as or ""]
    name = (other.receipt or other.answer) if is_receipt else other.answer
    key = protocol.keys.get(name)
    known = {} if key is None or identity is None else {key.parameter: identity}
    content = {protocol.errors.success: True, **known, **answer.model_dump(mode="json", exclude_none=True)}
    return decode(json.dumps({**content, protocol.object: name}).encode(), time.time())
