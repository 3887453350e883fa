"""Records a handshake that the service refuses, and returns the response to pass on to the client."""

from __future__ import annotations

from websockets.datastructures import Headers
from websockets.http11 import Response

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.transport.open_failure_mapping import read_reject_reason
from .recorder import Recorder

HOP_BY_HOP_HEADERS = frozenset({"connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade"})
"""Headers that concern one connection only, and are not forwarded."""


def record_refusal(protocol: Protocol, recorder: Recorder | None, refused: Response) -> Response:
    """Records a handshake that the service refused, and returns the response to pass on to the client."""
    if recorder is not None:
        recorder.between().rejected(refused.status_code, read_reject_reason(protocol, refused))
    body = bytes(refused.body or b"")
    headers = Headers(
        (key, value) for key, value in refused.headers.raw_items() if key.lower() not in HOP_BY_HOP_HEADERS
    )
    headers["Connection"], headers["Content-Length"] = "close", str(len(body))
    return Response(refused.status_code, refused.reason_phrase, headers, body)
