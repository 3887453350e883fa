"""Lets the charge points of a simulated account behave, each when it has asked for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from random import Random
from typing import Any

from .behaviour import ChargePointBehaviour, Clock, NewBehaviour
from .state.account_state import AccountState


class BehaviourSchedule:
    """Calls `advance` of each behaviour when its time has come, and before and after everything else happens to it."""

    def __init__(
        self,
        state: AccountState,
        clock: Clock,
        new_behaviour: NewBehaviour,
        seed: int,
        push_changes: Callable[[], None],
    ) -> None:
        self._clock = clock
        self._push_changes = push_changes
        now = clock.now()
        self.behaviours = {
            identity: new_behaviour(point, state, Random(f"{seed} {identity}"), now)  # noqa: S311 - chance, not a secret
            for identity, point in state.charge_points.items()
        }
        self._seen: dict[str, datetime] = dict.fromkeys(self.behaviours, now)
        self._cancel: dict[str, Callable[[], None]] = {}

    def start(self) -> None:
        """Begins with all charge points."""
        for identity in self.behaviours:
            self._advance(identity)

    def catch_up(self, identity: str) -> ChargePointBehaviour:
        """Brings a charge point up to the present; returns its behaviour."""
        self._advance(identity)
        return self.behaviours[identity]

    def carry_out(self, identity: str, command: Mapping[str, Any]) -> None:
        """Tells a charge point of a command whose effects have been applied."""
        self.behaviours[identity].carry_out(command, self._clock.now())
        self._advance(identity)

    def happen(self, identity: str, event: Callable[[ChargePointBehaviour, datetime], None]) -> None:
        """Lets something happen at a charge point, such as a car that is plugged in, and pushes what changes."""
        event(self.catch_up(identity), self._clock.now())
        self._advance_and_push(identity)

    def _advance_and_push(self, identity: str) -> None:
        self._advance(identity)
        self._push_changes()

    def _advance(self, identity: str) -> None:
        if cancel := self._cancel.pop(identity, None):
            cancel()
        now = self._clock.now()
        seconds = (now - self._seen[identity]).total_seconds()
        self._seen[identity] = now
        wait = self.behaviours[identity].advance(now, seconds)
        self._cancel[identity] = self._clock.call_later(wait, partial(self._advance_and_push, identity))
