"""Carries out commands that change a simulated account, and later sends receipts, verdicts and pushes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.core.protocol_table_types import Protocol, Route
from ..._runtime.rest.rest_table_types import RestService
from ..replies.connection_to_client import ConnectionToClient
from .acknowledgements import acknowledgement
from .charging.account_charging import AccountCharging
from .default_account import ANSWERS_WITHIN, NO_ANSWER_ERROR, REFUSAL_ERROR
from .scripted_refusals import Refusal, ScriptedRefusals
from .send_queues import SendQueues
from .simulated_clock import SimulatedClock
from .state.account_state import AccountState
from .state.charge_point_state import NOTHING
from .state.effect_application import ChangedItem, UnknownItem, apply_effects
from .state.effect_conditions import describe_refusal, find_impossible_effects
from .state.effect_table import EFFECTS
from .state.object_templates import OBJECTS

RECEIPT_DELAY = 0.2
VERDICT_DELAY = 1.5
PUSH_DELAY = 0.3
"""Simulated seconds from a command to its receipt, from the receipt to the verdict, from the verdict to the pushes."""


class ActionReplies:
    """Replies to commands that change something, and pushes the changed objects."""

    def __init__(
        self,
        protocol: Protocol,
        service: RestService | None,
        state: AccountState,
        clock: SimulatedClock,
        send_queues: SendQueues,
        seed: int,
    ) -> None:
        self.protocol = protocol
        self.state = state
        self.send_queues = send_queues
        commands = {name: route.acts for name, route in protocol.routes.items()}
        commands |= {name: route.acts for name, route in (service.routes if service else {}).items()}
        self.refusals = ScriptedRefusals(commands)
        self.clock = clock
        self.charging = AccountCharging(state, clock, seed, self.push_changes)
        self._pushed = [name for name in OBJECTS if name in protocol.pushed]
        state.forget_changes()

    def reply(self, peer: ConnectionToClient, route: Route, command: dict[str, Any], identities: list[str]) -> None:
        """Replies to a command for charge points that the account has."""
        self.clock.call_later(RECEIPT_DELAY, Action(self, peer, route, command, identities).receive)

    def find_refusal(
        self,
        name: str,
        command: Mapping[str, Any],
        identities: list[str],
        selected: Mapping[str, Any] = NOTHING,
    ) -> Refusal | None:
        """Returns the refusal of a command for the sockets with the selected values; None if it is accepted."""
        if refusal := self.refusals.take_refusal(name, identities):
            return refusal
        if not all(self.charging.is_online(identity) for identity in identities):
            return Refusal(NO_ANSWER_ERROR)
        for effect in find_impossible_effects(self.state, name, command, identities, selected):
            error = describe_refusal(effect, command)
            return Refusal(error or REFUSAL_ERROR, by_service=bool(error))
        return self.find_start_refusal(name, identities)

    def find_start_refusal(self, name: str, identities: list[str]) -> Refusal | None:
        """Returns the refusal of a command that starts a session, if the session can't start; otherwise None."""
        return Refusal(REFUSAL_ERROR) if self.charging.refuses(EFFECTS.get(name, ()), identities) else None

    def apply(
        self,
        name: str,
        command: Mapping[str, Any],
        identities: list[str],
        selected: Mapping[str, Any] = NOTHING,
    ) -> ChangedItem | None:
        """Changes the state as a command does; returns the changed item of a list, or None if there is none.

        Raises UnknownItem if the command names something that the account does not have.
        """
        changed = apply_effects(self.state, name, command, identities, selected)
        self.charging.follow_command(command, identities)
        return changed

    def push_changes(self) -> None:
        """Pushes the changed objects that the service pushes; does not push while `advance` skips simulated time."""
        if not self.clock.is_skipping:
            for name, identity in self.state.take_changed_objects(self._pushed):
                self._push(name, identity)
        self.charging.schedule_current_starts()

    def _push(self, name: str, identity: str) -> None:
        self.send_queues.push(lambda: self.state.make_object(name, identity))


class Action:
    """Carries out and answers one command that changes something."""

    def __init__(
        self,
        replies: ActionReplies,
        peer: ConnectionToClient,
        route: Route,
        command: dict[str, Any],
        identities: list[str],
    ) -> None:
        self._replies = replies
        self._peer = peer
        self._route = route
        self._command = command
        self._identities = identities
        self._effects = EFFECTS.get(route.command, ())
        self._changed: ChangedItem | None = None

    def receive(self) -> None:
        """Handles the received command: sends its only answer, or a receipt that a verdict follows."""
        refusal = self._replies.find_refusal(self._route.command, self._command, self._identities)
        if self._route.receipt is not None and not self._route.first_completes:
            self._answer(refusal)
            return
        refusal = refusal or self._apply()
        final = refusal and refusal._replace(by_service=True)
        if final is not None and final.error == NO_ANSWER_ERROR:
            self._replies.clock.call_later(ANSWERS_WITHIN, lambda: self._answer(final))
        else:
            self._answer(final)

    def _answer(self, refusal: Refusal | None) -> None:
        """Sends the receipt or the only answer; after a receipt that is no refusal, plans the verdict."""
        is_refused = refusal is not None and refusal.by_service
        first = self._acknowledgement(self._route.receipt or self._route.answer, refusal if is_refused else None)
        self._replies.send_queues.send(self._peer, first)
        if self._route.receipt is None:
            self._replies.push_changes()
        elif not is_refused:
            is_late = refusal is not None and refusal.error == NO_ANSWER_ERROR
            delay = ANSWERS_WITHIN if is_late else VERDICT_DELAY
            self._replies.clock.call_later(delay, lambda: self._decide_at_charge_point(refusal))

    def _decide_at_charge_point(self, refusal: Refusal | None) -> None:
        """Applies the effects, sends the verdict unless a push replaces it, and pushes the changes."""
        if refusal is None and not self._route.first_completes:
            # Since the receipt, the car may have gone.
            refusal = self._replies.find_start_refusal(self._route.command, self._identities) or self._apply()
        if refusal or self._route.effect is None:
            verdict = self._acknowledgement(self._route.answer, refusal, setting=self._setting())
            self._replies.send_queues.push(lambda: verdict, also_to=self._peer)
        self._replies.clock.call_later(PUSH_DELAY, self._replies.push_changes)

    def _apply(self) -> Refusal | None:
        """Changes the state; returns a refusal if the command names something that the account does not have."""
        try:
            self._changed = self._replies.apply(self._route.command, self._command, self._identities)
        except UnknownItem as error:
            return Refusal(str(error), by_service=True)
        return None

    def _setting(self) -> bool | None:
        """Returns the new value of a setting that is on or off; None if the command does not set one."""
        values = (self._command.get(effect.parameter) for effect in self._effects)
        return next((value for value in values if isinstance(value, bool)), None)

    def _acknowledgement(self, name: str, refusal: Refusal | None, setting: bool | None = None) -> dict[str, Any]:
        return acknowledgement(
            self._replies.protocol,
            name,
            self._command,
            error=refusal.error if refusal else "",
            setting=None if refusal else setting,
            changed=None if refusal else self._changed,
        )
