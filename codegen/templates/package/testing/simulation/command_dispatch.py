"""Handles the commands to a simulated account: answers reads, refuses some commands, and passes on actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..._runtime.core.errors import NotAuthorized, RequestLimitReached
from ..recording_format.exchange_splitting import FrameData
from ..replies.connection_to_client import ConnectionToClient
from ..replies.login_replies import LoginReplies, find_code
from .action_replies import ActionReplies
from .parameter_checks import find_wrong_parameter
from .request_budget import RequestBudget
from .send_queues import SendQueues
from .simulated_clock import SimulatedClock
from .state.account_state import AccountState
from .state.effect_conditions import sets_fixed_setting

READ_DELAY = 0.2
"""Simulated seconds from a command to its answer, for reads, log-ins and errors."""


class CommandDispatch:
    """Answers the log-in, the greeting and reads, refuses what the service would refuse, and passes on actions."""

    def __init__(
        self,
        login_replies: LoginReplies,
        state: AccountState,
        budget: RequestBudget,
        clock: SimulatedClock,
        actions: ActionReplies,
        send_queues: SendQueues,
    ) -> None:
        self._login_replies = login_replies
        self._protocol = login_replies.protocol
        self._state = state
        self._budget = budget
        self._clock = clock
        self._actions = actions
        self._send_queues = send_queues

    def reply(self, peer: ConnectionToClient, message: FrameData) -> None:
        """Replies to a frame."""
        if not self._budget.use(self._clock.now()):
            self._refuse_for_limit(peer)
            return
        command = message if isinstance(message, dict) else {}
        name = command.get(self._protocol.command)
        identities = list(self._named_charge_points(command))
        refusal = self._login_replies.refusal(message) or self._refusal(name, command, identities)
        if refusal is not None:
            self._clock.call_later(
                READ_DELAY, lambda: self._send_queues.send(peer, self._add_flow_id(refusal, command))
            )
            return
        route = self._protocol.routes[str(name)]
        if route.acts:
            self._actions.reply(peer, route, command, identities)
        else:
            identity = identities[0] if identities else ""
            self._clock.call_later(READ_DELAY, lambda: self._answer(peer, route.command, identity))

    def _answer(self, peer: ConnectionToClient, command: str, identity: str) -> None:
        log_in_answer = self._login_replies.answer_log_in_or_greeting(command)
        if log_in_answer is not None:
            self._send_queues.send(peer, log_in_answer)
            peer.greeted = peer.greeted or command == self._protocol.greeting[self._protocol.command]
            return
        if identity:
            self._actions.charging.write_charged_energy([identity])
        frame = self._state.make_object(self._protocol.routes[command].answer, identity)
        self._send_queues.send(peer, frame or self._login_replies.unknown_command())

    def _refusal(self, name: Any, command: Mapping[str, Any], identities: list[str]) -> dict[str, Any] | None:
        """Returns the error object for a command that the service or a script refuses; None to accept the command.

        Reasons are an unknown command or charge point, a wrong parameter, and a setting that can't be changed.
        """
        route = self._protocol.routes.get(name) if isinstance(name, str) else None
        if route is None:
            return self._login_replies.unknown_command()
        code = self._actions.refusals.take_code(route.command, identities)
        if code is not None:
            return self._login_replies.error(code)
        key = self._protocol.keys.get(route.answer)
        if (key and not identities) or any(identity not in self._state.charge_points for identity in identities):
            return self._login_replies.error_of(NotAuthorized)
        if reason := find_wrong_parameter(route.command, command):  # inferred
            return self._login_replies.unknown_command(reason)
        if sets_fixed_setting(self._state, route.command, command, identities):  # inferred
            return self._login_replies.error_of(NotAuthorized)
        return None

    def _named_charge_points(self, command: Mapping[str, Any]) -> Iterator[str]:
        for parameter in sorted(self._protocol.placeholders):
            value = command.get(parameter, [])
            yield from map(str, value if isinstance(value, list) else [value])

    def _add_flow_id(self, error: dict[str, Any], command: Mapping[str, Any]) -> dict[str, Any]:
        flow_id = command.get(self._protocol.flow_id)
        return error if flow_id is None else error | {self._protocol.flow_id: flow_id}

    def _refuse_for_limit(self, peer: ConnectionToClient) -> None:
        self._send_queues.send(peer, self._login_replies.error_of(RequestLimitReached))
        code = find_code(RequestLimitReached, self._protocol.errors.close_codes)
        if code is not None:  # otherwise, the service leaves the connection open
            self._send_queues.close(peer, code)
