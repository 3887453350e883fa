"""Lets a test change a simulated charge point in ways that no command can, such as plugging in a car."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .action_replies import ActionReplies
from .charging.car import Car
from .default_account import REFUSAL_ERROR
from .state.charge_point_state import ChargePointState


class SimulatedChargePoint:
    """Changes a charge point in ways that no command can."""

    def __init__(self, point: ChargePointState, actions: ActionReplies) -> None:
        self.identity = point.identity
        self._point = point
        self._actions = actions

    @property
    def fields(self) -> dict[str, Any]:
        """A copy of the charge point's fields by wire name; without the fields of sockets if it has several sockets."""
        self._actions.charging.write_charged_energy([self.identity])
        return deepcopy(self._point.fields)

    def plug_in(
        self,
        battery_kwh: float = 60.0,
        level: float = 0.4,
        *,
        phases: int = 3,
        max_current: float = 16.0,
        socket_id: int = 1,
    ) -> None:
        """Plugs in a car. If plug and charge is on, a session starts; otherwise, a command can start one.

        `level` is the charge of the battery, from 0 to 1. `max_current` is the car's largest current per phase, in A.
        """
        self._actions.charging.plug_in(self.identity, Car(battery_kwh, level, phases, max_current), socket_id)

    def unplug(self, socket_id: int = 1) -> None:
        """Unplugs the car, which ends the session; raises ValueError if no car is plugged in."""
        self._actions.charging.unplug(self.identity, socket_id)

    def go_offline(self) -> None:
        """Disconnects the charge point from the service: commands for it time out until `go_online()`."""
        self._actions.charging.go_offline(self.identity)

    def go_online(self) -> None:
        """Connects the charge point to the service again."""
        self._actions.charging.go_online(self.identity)

    def fail_next(self, command: str, error: str | int = REFUSAL_ERROR, *, by_service: bool = False) -> None:
        """Refuses the next command of this name.

        An error that is a code is sent in an error object. A text is sent in the charge point's verdict, or in the only
        answer to the command; the text for "no answer" (`NO_ANSWER_ERROR`) is sent late, as by the service.
        With `by_service`, the text is sent in the receipt, and no verdict follows.
        """
        self._actions.refusals.add(command, error, by_service=by_service, identity=self.identity)
