# generated from codegen/templates/package/testing/simulation/simulated_charge_point.py by `python -m codegen generate`; changes here are lost
"""Gives tests a hold of one charge point of a simulated account."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .behaviour import Car
from .behaviour_schedule import BehaviourSchedule
from .scripted_refusals import ScriptedRefusals
from .state.charge_point_state import ChargePointState


class SimulatedChargePoint:
    """Lets things happen at a charge point that no command can do."""

    def __init__(self, point: ChargePointState, schedule: BehaviourSchedule, refusals: ScriptedRefusals) -> None:
        self.identity = point.identity
        self._point = point
        self._schedule = schedule
        self._refusals = refusals

    @property
    def fields(self) -> dict[str, Any]:
        """A copy of all its fields by wire name, whichever objects show them."""
        self._schedule.catch_up(self.identity)
        return deepcopy(self._point.fields)

    def plug_in(self, *, battery_kwh: float = 60.0, level: float = 0.4, phases: int = 3) -> None:
        """Connects a car: its battery, the share of it that is full, and the phases on which it charges."""
        car = Car(battery_kwh, level, phases)
        self._schedule.happen(self.identity, lambda behaviour, now: behaviour.plug_in(car, now))

    def unplug(self) -> None:
        """Disconnects the car."""
        self._schedule.happen(self.identity, lambda behaviour, now: behaviour.unplug(now))

    def go_offline(self) -> None:
        """Takes it off the network: commands for it time out until `go_online()`."""
        self._schedule.happen(self.identity, lambda behaviour, now: behaviour.go_offline(now))

    def go_online(self) -> None:
        """Connects it to the service again."""
        self._schedule.happen(self.identity, lambda behaviour, now: behaviour.go_online(now))

    def fail_next(self, command: str, error: str | int = "REJECTED", *, by_service: bool = False) -> None:
        """Refuses the next command of this name.

        A code is sent in an error object. Text is the error of the charge point's verdict; with TIMEOUT the verdict
        comes after 30 s. `by_service`: the receipt refuses the command, and there is no verdict.
        """
        self._refusals.add(command, error, by_service=by_service, identity=self.identity)
