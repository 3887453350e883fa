# generated from codegen/templates/package/testing/simulation/account_wiring.py by `python -m codegen generate`; changes here are lost
"""Creates the components of a simulated account, and connects them to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.rest.rest_table_types import RestService
from ..replies.reply_sender import ReplySender
from .action_replies import ActionReplies
from .charge_point_controls import SimulatedChargePoint
from .command_dispatch import CommandDispatch
from .default_account import COMMON_FIELDS, OBJECT_CONTENTS, SUBJECTS
from .history.finished_session_store import FinishedSessionStore
from .history.invented_past_year import invent_past_year
from .request_budget import RequestBudget
from .rest.http_request_replies import AccountHttpReplies
from .send_queues import SendQueues
from .simulated_clock import SimulatedClock
from .state.account_state import AccountState


class AccountComponents:
    """Holds the components that the server of a simulated account uses directly."""

    def __init__(
        self,
        protocol: Protocol,
        service: RestService | None,
        sender: ReplySender,
        charge_points: Mapping[str, Mapping[str, Any]] | None,
        seed: int,
        speed: float | None,
        request_limit: int | None,
    ) -> None:
        self._service, self._login_replies, self._seed = service, sender.login_replies, seed
        subjects = SUBJECTS if charge_points is None else charge_points
        self.clock = SimulatedClock(speed, protocol.limit.zone)
        self.state = AccountState(protocol, subjects, OBJECT_CONTENTS, COMMON_FIELDS)
        self.send_queues = SendQueues(sender)
        self.budget = RequestBudget(request_limit, protocol.limit)
        self.actions = ActionReplies(
            protocol=protocol,
            service=service,
            state=self.state,
            clock=self.clock,
            send_queues=self.send_queues,
            seed=seed,
        )
        self.replies = CommandDispatch(
            login_replies=sender.login_replies,
            state=self.state,
            budget=self.budget,
            clock=self.clock,
            actions=self.actions,
            send_queues=self.send_queues,
        )
        self.charge_points = {
            identity: SimulatedChargePoint(point, self.actions) for identity, point in self.state.charge_points.items()
        }

    def make_http_replies(
        self, transactions: Iterable[Mapping[str, Any]], *, has_past_year: bool
    ) -> AccountHttpReplies | None:
        """Returns the replies to HTTP requests; None if the protocol has no commands over HTTP.

        Their history has the given sessions; with `has_past_year`, also invented sessions of the year before now.
        """
        if self._service is None:
            return None
        begin = self.clock.now()
        history = FinishedSessionStore(
            self.state,
            given=transactions,
            invent=lambda: invent_past_year(self.state, begin, self._seed) if has_past_year else (),
            zone=begin.tzinfo,
        )
        return AccountHttpReplies(self._service, self._login_replies, self.actions, history)
