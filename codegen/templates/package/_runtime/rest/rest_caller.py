"""Sends commands over HTTP with the session token of the log-in, and returns their answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from ..connection.credentials import Credentials
from ..connection.lifecycle import Lifecycle
from ..connection.one_off_requests import OneOffRequests
from ..core.errors import BlueCurrentError, ConnectionLost, Reaction, RequestTimeout, add_call_to_error
from ..core.protocol_table_types import Protocol
from ..core.secrets import Secret
from ..options.argument_checks import choose_timeout
from ..options.client_settings import Settings
from ..requests.call_errors import redact_error
from .http_answer import read_answer
from .http_request_building import build_http_request
from .http_sender import HttpSender
from .rest_table_types import RestRoute, RestService

if TYPE_CHECKING:
    from ..decoding.received_models import ReceivedModel
    from ..requests.command_base_class import Request

A = TypeVar("A", bound="ReceivedModel")


UNKNOWN_RESULT = "; it is not known whether the command was carried out"


@dataclass
class Progress:
    """Holds how far the sending of a request has come, for the error of a time-out."""

    is_sent: bool = False
    """True if the service may have the request, and has not refused it."""


class RestCaller:
    """Sends the commands over HTTP of one client."""

    def __init__(
        self,
        protocol: Protocol,
        service: RestService,
        settings: Settings,
        credentials: Credentials,
        lifecycle: Lifecycle,
        one_off_requests: OneOffRequests,
    ) -> None:
        self._protocol = protocol
        self._service = service
        self._rest_url = settings.rest_url
        self._timeout = settings.timeout
        self._credentials = credentials
        self._lifecycle = lifecycle
        self._one_off_requests = one_off_requests
        proxy = settings.connection_options.proxy
        self._sender = HttpSender(settings.http_session, ssl=settings.ssl, proxy=proxy, max_body=service.max_body)
        self._users = 0
        """The number of calls that need the HTTP session now."""

    @property
    def is_used(self) -> bool:
        """True while a call or an iterator needs the HTTP session."""
        return self._users > 0

    async def send(self, request: Request, model: type[A], *, timeout: float | None) -> A:
        """Sends a command, and returns its answer."""
        self._lifecycle.check_loop()
        route = self._service.routes[request.COMMAND]
        seconds = choose_timeout(timeout, self._timeout, route.timeout)
        outcome = await self._send_in_time(route, request, model, seconds)
        # Raised here and nowhere deeper: a traceback shows variables, and deeper frames hold the token or the answer.
        if isinstance(outcome, BlueCurrentError):
            raise outcome
        return outcome

    async def __aenter__(self) -> None:
        """Keeps the HTTP session open for a block; after it, only a connected client keeps it."""
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

    async def _send_in_time(
        self, route: RestRoute, request: Request, model: type[A], seconds: float
    ) -> A | BlueCurrentError:
        outcome: A | BlueCurrentError
        progress = Progress()
        try:
            async with self, asyncio.timeout(seconds):
                outcome = await self._send(route, request, model, progress)
        except TimeoutError:
            is_unknown = route.acts and progress.is_sent
            outcome = RequestTimeout(f"no answer within {seconds:g} s{UNKNOWN_RESULT if is_unknown else ''}")
        except BlueCurrentError as error:  # the log-in has failed
            outcome = error.with_traceback(None)
        if isinstance(outcome, BlueCurrentError):
            identity = getattr(request, route.identity) if route.identity else None
            target = f" for {identity}" if isinstance(identity, str) else ""
            outcome.args = (f"{route.command}{target}: {outcome.args[0] if outcome.args else ''}",)
            add_call_to_error(outcome, route.command, identity if isinstance(identity, str) else None)
            redact_error(outcome, self._credentials.secrets())
        return outcome

    async def _send(
        self, route: RestRoute, request: Request, model: type[A], progress: Progress
    ) -> A | BlueCurrentError:
        """Sends a request; if the service does not accept the session token, renews it once and sends it again."""
        can_renew = self._credentials.session is not None
        while True:
            token: Any = Secret(await self._one_off_requests.obtain_session_token())
            http_request = build_http_request(self._service, route, request, token, self._rest_url)
            progress.is_sent = True
            answer = await self._sender.send(http_request)
            if isinstance(answer, BlueCurrentError):
                if route.acts and isinstance(answer, ConnectionLost):
                    answer.args = (f"{answer.args[0]}{UNKNOWN_RESULT}",)
                return answer
            outcome = read_answer(self._protocol, self._service, route, answer, model)
            if not (can_renew and isinstance(outcome, BlueCurrentError) and outcome.reaction is Reaction.RENEW):
                return outcome
            can_renew = progress.is_sent = False  # an action that was refused for its token was not carried out
            await self._one_off_requests.renew_session_token(token)
