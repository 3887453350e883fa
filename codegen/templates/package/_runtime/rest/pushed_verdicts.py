"""Waits for the verdict (the final result) of a command that was sent over HTTP. The WebSocket pushes it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from ..connection.lifecycle import Lifecycle
from ..connection.request_sender import RequestSender
from ..core.error_and_close_code_mapping import set_reaction
from ..core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ..core.message_field_reading import get_field
from ..core.protocol_table_types import Protocol, Route
from ..requests.acknowledgement_from_push import build_acknowledgement
from ..requests.call_state import Call
from .rest_table_types import RestRoute

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage
    from ..requests.request_base_class import Request

M = TypeVar("M", bound="KnownMessage")

NOT_CONNECTED = "its verdict is pushed to a client that is connected: call connect(), or use wait='receipt'"


def make_request_id() -> str:
    """Returns a new request id."""
    return str(uuid.uuid4())


class PushedVerdicts:
    """Matches pushes to the commands over HTTP that they confirm."""

    def __init__(self, protocol: Protocol, lifecycle: Lifecycle, request_sender: RequestSender) -> None:
        self._protocol = protocol
        self._lifecycle = lifecycle
        self._request_sender = request_sender

    def make_call(self, route: RestRoute, request: Request, answer_type: type[M]) -> Call:
        """Returns the call that waits for the verdict on a command."""
        name = route.push or ""
        key = self._protocol.keys.get(name)
        identity = getattr(request, route.identity) if route.identity else None
        effect = self._protocol.routes[route.same_as].effect if route.same_as else None
        return Call(
            route=Route(command=route.command, answer=name, effect=effect, acts=True, timeout=route.timeout),
            message={} if key is None else {key.parameter: identity},
            answer_type=answer_type,
            identity=identity,
            flow_id=make_request_id() if route.flow_id else None,
            shows_effect=None if effect is None else EffectCheck(self._protocol, route, request),
        )

    async def send(
        self, call: Call, answer_type: type[M], post: Callable[[], Awaitable[M | BlueCurrentError]]
    ) -> M | BlueCurrentError:
        """Sends a command with `post`, and returns its verdict or its error; a verdict can come before the answer.

        The wait for pushes begins before the command is sent. An error object that belongs to no other call ends it.
        """
        if not self._lifecycle.is_running:
            return set_reaction(ConnectionFailed(NOT_CONNECTED), Reaction.FAIL_CALL)
        await self._lifecycle.wait_connected()
        with self._request_sender.expect_answer(call) as done:
            posting = asyncio.ensure_future(post())
            try:
                both: set[asyncio.Future[Any]] = {posting, done}
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                if not call.is_done:
                    answer = await posting
                    if isinstance(answer, BlueCurrentError):
                        return answer
                    self._request_sender.accept_receipt(call, answer)
                    await done
            finally:
                posting.cancel()
                await asyncio.wait({posting})
        if call.error is None and call.result is call.effect:
            return build_acknowledgement(self._protocol, call, answer_type)
        result: M | BlueCurrentError = call.error or call.result
        return result


class EffectCheck:
    """Checks if a push shows the effect of a command, in the objects that the command selects."""

    def __init__(self, protocol: Protocol, route: RestRoute, request: Request) -> None:
        effect = protocol.routes[route.same_as].effect if route.same_as else None
        self._field = str(effect.place[-1]) if effect else ""
        self._value = effect.value if effect else None
        self._holders = route.effect_holders
        self._selector = route.selector
        self._selected = getattr(request, route.selector) if route.selector else None

    def __call__(self, message: Any) -> bool:
        found = [get_field(message, name) for name in self._holders]
        objects = [each for holder in found for each in (holder if isinstance(holder, list) else [holder])]
        return any(get_field(each, self._field) == self._value for each in objects if self._is_selected(each))

    def _is_selected(self, holder: Any) -> bool:
        selected = get_field(holder, self._selector) if self._selector else None
        return selected in (None, self._selected)
