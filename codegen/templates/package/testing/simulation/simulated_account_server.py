"""Runs a local server that simulates an account, and answers commands over WebSocket and HTTP."""

from __future__ import annotations

import ssl as tls
from collections.abc import Iterable, Mapping
from typing import Any

from ..._runtime.core.errors import RequestLimitReached
from ..recording_format.exchange_splitting import FrameData
from ..recording_format.generated_table_imports import load_default_protocol, load_default_rest_service
from ..replies.connection_to_client import ConnectionToClient
from ..replies.login_replies import API_TOKEN, LoginReplies
from ..replies.reply_sender import ReplySender
from ..replies.websocket_handshake_rules import HandshakeRule
from ..rest.http_request_and_reply import HttpReply, ReceivedRequest
from ..server.local_server_base_class import LocalServer
from .account_wiring import AccountComponents
from .default_account import REFUSAL_ERROR


class SimulatedAccount(LocalServer):
    """Answers commands from its state: `async with SimulatedAccount(…) as account` serves at `account.url`.

    Commands change the state; reads and pushes show it. Pushes go to every connection that has greeted.

    - `seed`: chooses the voltages and the current of the house; the same seed and commands give the same messages
    - `speed`: simulated seconds in a real second; None: answers come at once, and time passes only by `advance()`
    - `charge_points`: fields by wire name for each identity; other fields have examples, and smart charging is off
    - `push_interval`: simulated seconds between pushes of the measured values, but at least a real second
    - `request_limit`: the requests that are answered until midnight
    - `one_connection`: a second connection is refused, as the service does
    - `transactions`: finished sessions, with fields by wire name; other fields have examples
    - `past_year`: True to invent sessions of two charge points in the year before the simulation begins
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        speed: float | None = 1.0,
        api_token: str = API_TOKEN,
        charge_points: Mapping[str, Mapping[str, Any]] | None = None,
        push_interval: float = 5.0,
        request_limit: int | None = None,
        one_connection: bool = False,
        transactions: Iterable[Mapping[str, Any]] = (),
        past_year: bool = False,
        host: str = "127.0.0.1",
        port: int = 0,
        rest_port: int = 0,
        ssl: tls.SSLContext | None = None,
    ) -> None:
        if not push_interval > 0:
            raise ValueError(f"push_interval must be above 0, not {push_interval}")
        protocol, service = load_default_protocol(), load_default_rest_service()
        sender = ReplySender(LoginReplies(protocol, api_token))
        super().__init__(
            sender,
            protocol=protocol,
            service=service,
            one_connection=one_connection,
            host=host,
            port=port,
            rest_port=rest_port,
            ssl=ssl,
        )
        components = AccountComponents(protocol, service, sender, charge_points, seed, speed, request_limit)
        self.clock, self.state = components.clock, components.state
        self.charge_points = components.charge_points
        """The charge points by their identities."""
        self._send_queues, self._budget = components.send_queues, components.budget
        self._actions, self._replies = components.actions, components.replies
        self._http_replies = components.make_http_replies(transactions, has_past_year=past_year)
        self._push_interval = push_interval

    @property
    def speed(self) -> float | None:
        """Simulated seconds in a real second. If this is set to None, planned calls are made at the next `advance`."""
        return self.clock.speed

    @speed.setter
    def speed(self, speed: float | None) -> None:
        self.clock.speed = speed

    @property
    def commands(self) -> list[dict[str, Any]]:
        """The received commands without their authorization, oldest first; log-ins and greetings are left out."""
        name, authorization = self.protocol.command, self.protocol.log_in.authorization
        opening_commands = {self.protocol.log_in.command, self.protocol.greeting[name]}
        frames = (frame for frame in list(self.received) if isinstance(frame, dict))
        return [
            {key: value for key, value in frame.items() if key != authorization}
            for frame in frames
            if name in frame and frame[name] not in opening_commands
        ]

    @property
    def verdicts_first(self) -> bool:
        """True to push the verdict on an HTTP command before the answer, as the service may do; otherwise after it."""
        return self._http_replies is not None and self._http_replies.http_action_replies.verdicts_first

    @verdicts_first.setter
    def verdicts_first(self, is_first: bool) -> None:
        if self._http_replies is not None:
            self._http_replies.http_action_replies.verdicts_first = is_first

    def advance(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Lets simulated time pass at once, with all that is due in it. Pushes show only the state at the end."""
        self.clock.advance(hours * 3600 + minutes * 60 + seconds)
        self._push_measurements()

    def fail_next(self, command: str, error: str | int = REFUSAL_ERROR, *, by_service: bool = False) -> None:
        """Refuses the next command of this name, for any charge point.

        An error that is a code is sent in an error object. A text is sent in the charge point's verdict, or in the only
        answer to the command; the text for "no answer" (`NO_ANSWER_ERROR`) is sent late, as by the service.
        With `by_service`, the text is sent in the receipt, and no verdict follows.
        """
        self._actions.refusals.add(command, error, by_service=by_service)

    async def push(self, message: FrameData) -> int:
        """Sends an object, a text or bytes on every connection that has greeted; returns the number of connections."""
        return self._send_queues.push(lambda: message)

    async def start(self) -> None:
        await super().start()
        self.clock.start()
        self._actions.charging.resume()
        self.clock.call_every(self._push_interval, self._push_measurements)

    async def stop(self) -> None:
        self.clock.stop()
        await super().stop()

    def _push_measurements(self) -> None:
        """Pushes the measurements that have changed, if a client gets them."""
        if self._send_queues.has_listeners:
            self._actions.charging.write_charged_energy()
            self._actions.push_changes()

    async def _reply(self, peer: ConnectionToClient, message: FrameData) -> None:
        self._replies.reply(peer, message)

    async def _reply_http(self, request: ReceivedRequest) -> HttpReply:
        return HttpReply(status=404) if self._http_replies is None else await self._http_replies.reply(request)

    async def _find_handshake_rule(self) -> HandshakeRule | None:
        is_used_up = self._budget.is_used_up(self.clock.now())
        return self._refusal_rule(RequestLimitReached, "Request limit reached") if is_used_up else None

    def _handle_open(self, peer: ConnectionToClient) -> None:
        self._send_queues.open(peer)

    def _handle_end(self, peer: ConnectionToClient) -> None:
        self._send_queues.end(peer)
