# generated from codegen/templates/package/_runtime/connection/command_connection_choice.py by `python -m codegen generate`; changes here are lost
"""Sends each command on the right connection: the client's own, or a short separate one (as for a log-in)."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.protocol_table_types import Protocol
from ..options.argument_checks import check_wait, choose_timeout
from ..options.wait_argument_type import Wait
from ..requests.acknowledgement_from_push import build_acknowledgement
from .connection_state import ConnectionState
from .lifecycle import Lifecycle
from .one_off_requests import OneOffRequests
from .request_sender import RequestSender

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage
    from ..requests.request_base_class import Request

M = TypeVar("M", bound="KnownMessage")


class CommandRouter:
    """Sends each command on the client's connection or on a short one, and returns the answer."""

    def __init__(
        self,
        protocol: Protocol,
        state: ConnectionState,
        lifecycle: Lifecycle,
        one_off_requests: OneOffRequests,
        request_sender: RequestSender,
        *,
        timeout: float | None,
    ) -> None:
        self._protocol = protocol
        self._state = state
        self._lifecycle = lifecycle
        self._one_off_requests = one_off_requests
        self._request_sender = request_sender
        self._timeout = timeout

    def read(self, request: Request, answer: type[M], *, timeout: float | None) -> Awaitable[M]:
        """Sends a command that reads, and returns its answer."""
        # Not a coroutine function, whose frame would keep the request in memory until the answer has come.
        self._state.check_loop()
        call = self._request_sender.build_call(request, answer)
        seconds = choose_timeout(timeout, self._timeout, call.route.timeout)
        if self._protocol.log_in.command == call.route.command:
            return self._one_off_requests.log_in(call, seconds)
        if call.route.standalone and not self._lifecycle.is_running:
            return self._one_off_requests.send(call, seconds)
        return self._request_sender.send(call, seconds)

    def is_known(self, values: Mapping[str, Any], identity: Any) -> bool:
        """Returns whether the last received values of these fields, for `identity`, equal the given values."""
        recall = self._request_sender.last_field_values.recall
        return all(recall(field, identity) == value for field, value in values.items())

    async def act(self, request: Request, answer: type[M], *, wait: Wait, timeout: float | None) -> M | None:
        """Sends a command that acts, and returns the acknowledgement that `wait` asks for; None for "sent"."""
        self._state.check_loop()
        call = self._request_sender.build_call(request, answer, check_wait(wait, request.COMMAND))
        seconds = choose_timeout(timeout, self._timeout, call.route.timeout)
        message: M | None = await self._request_sender.send(call, seconds)
        if message is not None and call.effect is message:
            return build_acknowledgement(self._protocol, call, answer)
        return message
