# generated from codegen/templates/package/_runtime/rest/rest_caller.py by `python -m codegen generate`; changes here are lost
"""Sends commands over HTTP with the session token of the log-in, and returns their answers."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from ..connection.credentials import Credentials
from ..connection.lifecycle import Lifecycle
from ..connection.message_class_preloading import MessageClassPreloader
from ..connection.one_off_requests import OneOffRequests
from ..connection.request_sender import RequestSender
from ..core.errors import BlueCurrentError, Reaction
from ..core.loop_independent_lock import LoopIndependentLock
from ..core.protocol_table_types import Protocol
from ..core.secrets import Secret
from ..options.argument_checks import check_wait, choose_timeout
from ..options.client_settings import Settings
from ..options.wait_argument_type import Wait
from .acknowledgement_from_http_answer import make_acknowledgement
from .http_answer_reading import read_answer
from .http_request_building import build_http_request
from .http_sender import HttpSender
from .pushed_verdicts import PushedVerdicts, make_request_id
from .rest_call_state import RestCall
from .rest_table_types import RestService

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage, ReceivedModel
    from ..requests.request_base_class import Request

A = TypeVar("A", bound="ReceivedModel")
M = TypeVar("M", bound="KnownMessage")
R = TypeVar("R")


class RestCaller:
    """Sends the HTTP commands of one client."""

    def __init__(
        self,
        protocol: Protocol,
        service: RestService,
        settings: Settings,
        credentials: Credentials,
        preloader: MessageClassPreloader,
        lifecycle: Lifecycle,
        one_off_requests: OneOffRequests,
        request_sender: RequestSender,
    ) -> None:
        self._protocol = protocol
        self._service = service
        self._rest_url = settings.rest_url
        self._timeout = settings.timeout
        self._credentials = credentials
        self._preloader = preloader
        self._lifecycle = lifecycle
        self._one_off_requests = one_off_requests
        proxy = settings.websocket_options.proxy
        self._sender = HttpSender(
            settings.http_session,
            ssl=settings.ssl,
            proxy=proxy,
            max_body=service.max_body,
            recorder=settings.recorder,
        )
        self._pushed_verdicts = PushedVerdicts(protocol, lifecycle, request_sender)
        self._locks: defaultdict[str, LoopIndependentLock] = defaultdict(LoopIndependentLock)
        """A lock for each pushed object. One action at a time waits for it, since a verdict may lack the request id."""
        self._users = 0
        """The number of calls that need the HTTP session now."""

    @property
    def is_used(self) -> bool:
        """True while a call or an iterator needs the HTTP session."""
        return self._users > 0

    async def send(self, request: Request, model: type[A], *, timeout: float | None) -> A:
        """Sends a command, and returns its answer."""
        call = self._make_call(request, timeout)
        outcome = await self._finish(call, lambda token: self._exchange(call, token, model))
        # Raised here and nowhere deeper: a traceback shows variables, and deeper frames hold the token or the answer.
        if isinstance(outcome, BlueCurrentError):
            raise outcome
        return outcome

    async def act(
        self, request: Request, model: type[ReceivedModel], answer: type[M], *, wait: Wait, timeout: float | None
    ) -> M | None:
        """Sends an action that the WebSocket has too, and returns the acknowledgement that `wait` asks for.

        Without a pushed verdict, the answer over HTTP is the verdict. The result is None with `wait="sent"`.
        """
        call = self._make_call(request, timeout)
        check_wait(wait, request.COMMAND)
        decode = await self._preloader.prepare_decode_function()

        async def attempt(token: str, flow_id: str | None = None) -> M | BlueCurrentError:
            read = await self._exchange(call, token, model, flow_id)
            if isinstance(read, BlueCurrentError):
                return read
            call.is_accepted = True
            made: M | BlueCurrentError = make_acknowledgement(
                self._protocol, call.route, call.identity, read, decode, is_receipt=wait != "verdict"
            )
            return made

        outcome: M | BlueCurrentError
        if call.route.push is not None and wait == "verdict":
            outcome = await self._finish(call, lambda token: self._exchange_confirmed(call, token, answer, attempt))
        else:
            outcome = await self._finish(call, attempt)
        if isinstance(outcome, BlueCurrentError):
            raise outcome
        return None if wait == "sent" else outcome

    async def __aenter__(self) -> None:
        """Keeps the HTTP session open while a block runs; afterwards, it stays open only for a connected client."""
        self._users += 1

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._users -= 1
        if not self._users and not self._lifecycle.is_running:
            await self.close()

    async def close(self) -> None:
        """Closes the HTTP session that it has opened."""
        await self._sender.close()

    def _make_call(self, request: Request, timeout: float | None) -> RestCall:
        self._lifecycle.check_loop()
        route = self._service.routes[request.COMMAND]
        return RestCall(route, request, choose_timeout(timeout, self._timeout, route.timeout))

    async def _finish(
        self, call: RestCall, attempt: Callable[[str], Awaitable[R | BlueCurrentError]]
    ) -> R | BlueCurrentError:
        """Makes an attempt within the time-out; if the session token is refused, renews it once for another attempt."""
        outcome: R | BlueCurrentError
        try:
            async with self, asyncio.timeout(call.seconds):
                outcome = await self._attempt(call, attempt)
        except TimeoutError:
            outcome = call.make_timeout_error()
        except BlueCurrentError as error:  # the log-in has failed
            outcome = error.with_traceback(None)
        if isinstance(outcome, BlueCurrentError):
            return call.complete_error(outcome, self._credentials.secrets())
        return outcome

    async def _attempt(
        self, call: RestCall, attempt: Callable[[str], Awaitable[R | BlueCurrentError]]
    ) -> R | BlueCurrentError:
        can_renew = self._credentials.session is not None
        while True:
            token: Any = Secret(await self._one_off_requests.obtain_session_token())
            outcome = await attempt(token)
            if not (can_renew and isinstance(outcome, BlueCurrentError) and outcome.reaction is Reaction.RENEW):
                return outcome
            can_renew = call.is_sent = False  # an action that was refused for its token was not carried out
            try:
                await self._one_off_requests.renew_session_token(token)
            except BlueCurrentError as error:
                error.args = (f"the service no longer accepts the session token, and a new log-in has failed: {error}",)
                raise

    async def _exchange(
        self, call: RestCall, token: str, model: type[A], flow_id: str | None = None
    ) -> A | BlueCurrentError:
        """Sends the request once, and returns its answer."""
        keys = {self._protocol.flow_id: flow_id or make_request_id()} if call.route.flow_id else {}
        http_request = build_http_request(self._service, call.route, call.request, token, self._rest_url, keys)
        call.is_sent = True
        answer = await self._sender.send(http_request)
        if isinstance(answer, BlueCurrentError):
            return answer
        return read_answer(self._protocol, self._service, call.route, answer, model)

    async def _exchange_confirmed(
        self,
        call: RestCall,
        token: str,
        answer: type[M],
        attempt: Callable[[str, str | None], Awaitable[M | BlueCurrentError]],
    ) -> M | BlueCurrentError:
        """Sends the request once, and returns its pushed verdict; until then, the next action with this push waits."""
        async with self._locks[call.route.push or ""].in_running_loop():
            expected = self._pushed_verdicts.make_call(call.route, call.request, answer)
            return await self._pushed_verdicts.send(expected, answer, lambda: attempt(token, expected.flow_id))
