"""Sends the requests that the live state and its methods make, and counts those sent on the WebSocket."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, TypeVar

from ..connection.command_connection_choice import CommandRouter
from ..connection.message_class_preloading import MessageClassPreloader
from ..options.wait_argument_type import Wait
from ..rest.lazy_rest_caller import LazyRestCaller

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage
    from ..requests.request_base_class import Request

M = TypeVar("M", bound="KnownMessage")


class CountingRequestSender:
    """Sends requests as the client does, and counts those on the WebSocket."""

    def __init__(self, router: CommandRouter, rest_access: LazyRestCaller, preloader: MessageClassPreloader) -> None:
        self.prepare_rest = rest_access.prepare
        """Returns the sender of commands over HTTP, which are not counted."""
        self.is_known = router.is_known
        self._router = router
        self._preloader = preloader
        self.requests_made = 0

    async def prepare(self) -> None:
        """Loads the classes of the commands."""
        if not self._preloader.are_commands_loaded:
            await self._preloader.prepare_commands()

    def read(self, request: Request, answer: type[M], *, timeout: float | None) -> Awaitable[M]:
        """Sends a command that reads, and returns its answer."""
        self.requests_made += 1
        return self._router.read(request, answer, timeout=timeout)

    async def act(self, request: Request, answer: type[M], *, wait: Wait, timeout: float | None) -> M | None:
        """Sends a command that acts, and returns the acknowledgement that `wait` asks for; None for "sent"."""
        self.requests_made += 1
        return await self._router.act(request, answer, wait=wait, timeout=timeout)
