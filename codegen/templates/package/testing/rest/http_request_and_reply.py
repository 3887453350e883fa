"""Defines the data classes of an HTTP request to a test server, and of the server's answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..recording_format.exchange_splitting import FrameData


@dataclass(frozen=True, kw_only=True)
class ReceivedRequest:
    """Holds an HTTP request, as it was received."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """The headers that matter: Authorization, and Content-Type if one was sent."""
    body: Any = None
    """The JSON value in the body, or its text if it is not JSON; None without a body."""

    @property
    def name(self) -> str:
        """The method and the last part of the path."""
        return f"{self.method} {self.path.rpartition('/')[2]}"

    def comparable(self) -> dict[str, Any]:
        """Returns the method, path, query and body for a comparison, without the headers, which hold a secret."""
        return {"method": self.method, "path": self.path, "query": self.query, "body": self.body}


@dataclass(frozen=True, kw_only=True)
class HttpReply:
    """Holds an HTTP answer of a test server, and the fault to inject into the answer."""

    status: int = 200
    content: Any = field(default_factory=dict)
    """A JSON value, or a text such as a page of HTML."""
    content_type: str = "application/json"
    delay: float = 0.0
    """Seconds to wait before the answer is sent."""
    pushes: tuple[FrameData, ...] = ()
    """The objects that are pushed on the WebSocket before the answer."""
    call_after_sending: Callable[[], None] | None = None
    """A function that is called after the answer has been sent."""
    is_answer_dropped: bool = False
    """True to cut the connection instead of sending an answer."""
    is_body_cut: bool = False
    """True to cut the connection after half of the body."""
