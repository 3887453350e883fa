# generated from codegen/templates/package/testing/simulation/simulated_charge_point.py by `python -m codegen generate`; changes here are lost
"""Changes a charge point of a simulated account in ways that no command can, for tests."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from . import connectivity
from .action_replies import ActionReplies
from .simulated_clock import SimulatedClock
from .state.charge_point_state import ChargePointState


class SimulatedChargePoint:
    """Lets things happen at a charge point that no command can do."""

    def __init__(self, point: ChargePointState, clock: SimulatedClock, actions: ActionReplies) -> None:
        self.identity = point.identity
        self._point = point
        self._clock = clock
        self._actions = actions

    @property
    def fields(self) -> dict[str, Any]:
        """A copy of all its fields by wire name, whichever objects show them."""
        return deepcopy(self._point.fields)

    def go_offline(self) -> None:
        """Takes it off the network: commands for it time out until `go_online()`."""
        connectivity.go_offline(self._point, self._clock.now())
        self._actions.push_changes()

    def go_online(self) -> None:
        """Connects it to the service again."""
        connectivity.go_online(self._point)
        self._actions.push_changes()

    def fail_next(self, command: str, error: str | int = "REJECTED", *, by_service: bool = False) -> None:
        """Refuses the next command of this name.

        A code is sent in an error object. Text is the error of the charge point's verdict; with TIMEOUT the verdict
        comes after 30 s. `by_service`: the receipt refuses the command, and there is no verdict.
        """
        self._actions.refusals.add(command, error, by_service=by_service, identity=self.identity)
