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
        """A copy of its fields by wire name, from all objects. Fields of its sockets are left out if it has several."""
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
        """Plugs in a car. With plug and charge, its session starts; otherwise a command starts it.

        `level` is how full its battery is, from 0 to 1. `max_current` is what it can draw per phase, in A.
        """
        self._actions.charging.plug_in(self.identity, Car(battery_kwh, level, phases, max_current), socket_id)

    def unplug(self, socket_id: int = 1) -> None:
        """Unplugs the car, which ends its session; raises ValueError if there is none."""
        self._actions.charging.unplug(self.identity, socket_id)

    def go_offline(self) -> None:
        """Takes it off the network: commands for it time out until `go_online()`."""
        self._actions.charging.go_offline(self.identity)

    def go_online(self) -> None:
        """Connects it to the service again."""
        self._actions.charging.go_online(self.identity)

    def fail_next(self, command: str, error: str | int = REFUSAL_ERROR, *, by_service: bool = False) -> None:
        """Refuses the next command of this name.

        A code is sent in an error object. Text is the error of the charge point's verdict, or of the answer that ends
        the call; that of one that does not answer comes late, as from the service.
        `by_service`: the receipt refuses the command, without a verdict.
        """
        self._actions.refusals.add(command, error, by_service=by_service, identity=self.identity)
