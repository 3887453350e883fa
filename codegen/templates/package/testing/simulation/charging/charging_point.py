"""Models one charge point: its sockets, its grid connection, and its connection to the service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from math import inf
from typing import Any

from ..state.charge_point_state import ChargePointState
from . import charging_field_names as names
from .charging_socket import TIMESTAMP, ChargingSocket
from .current_limits import find_current_limits, must_wait, read_number_field
from .house_load_and_voltage import compute_house_currents, compute_voltages, find_largest_house_current

FREE_SOCKET = {
    names.ACTIVITY: names.AVAILABLE,
    names.VEHICLE_STATUS: names.NO_VEHICLE,
    **dict.fromkeys((names.START, names.STOP), ""),
    **dict.fromkeys((names.ENERGY, names.COST), 0),
}
"""The fields of a socket that has not charged yet."""
MINUTE = 60.0
"""While a charge point charges, its limits are computed again each minute, since schedules change by the minute."""


class ChargingPoint:
    """Sets the currents of a charge point, and writes the fields that show them."""

    def __init__(self, fields: ChargePointState, seed: int) -> None:
        self.identity = fields.identity
        self._fields = fields
        self._seed = seed
        self.is_online: bool = fields[names.ACTIVITY] != names.OFFLINE
        self.sockets = {number: ChargingSocket(each) for number, each in split_sockets(fields).items()}
        """The sockets by their numbers."""
        self.next_change = inf
        """The elapsed seconds at which the currents must be set again; infinite if nothing changes by itself."""

    def go_offline(self, moment: datetime) -> None:
        """Ends the connection to the service. A session continues, with at most the current for this case."""
        if self.is_online:
            self.is_online = False
            self._fields.update({names.OFFLINE_SINCE: moment.strftime(TIMESTAMP)})

    def go_online(self) -> None:
        """Connects the charge point to the service again."""
        self.is_online = True
        self._fields.update({names.OFFLINE_SINCE: ""})

    def charge_until(self, elapsed: float) -> None:
        """Adds the energy that has flowed since the last call."""
        for socket in self.sockets.values():
            socket.charge_until(elapsed)

    def update_currents(self, moment: datetime, elapsed: float, overrides: Sequence[Mapping[str, Any]]) -> bool:
        """Charges until now, and sets the currents from now on; returns True if the fields change.

        `overrides` are the overrides of the current that are in force at this charge point.
        """
        self.charge_until(elapsed)
        minute = int(elapsed // MINUTE)
        house, current_of_earlier_sockets = find_largest_house_current(moment), 0.0
        is_changed, self.next_change = False, inf
        for socket in self.sockets.values():
            limits: list[float] = []
            if socket.is_charging_possible:
                limits = find_current_limits(socket.fields, overrides, house, current_of_earlier_sockets)
                self.next_change = (minute + 1) * MINUTE
            if not self.is_online:
                limits.append(read_number_field(socket.fields, names.MAX_OFFLINE, 70.0))
            is_waiting = must_wait(socket.fields, moment, socket.session_kwh)
            is_changed |= socket.set_current(limits, is_waiting, compute_voltages(self._seed, self.identity, minute))
            current_of_earlier_sockets += socket.current
        self.next_change = min(self.next_change, *(socket.next_change for socket in self.sockets.values()))
        return is_changed

    def write_socket_fields(self) -> None:
        """Writes the fields that show the sockets. The charge point counts as charging if a socket does (inferred)."""
        for socket in self.sockets.values():
            socket.write_fields(self.is_online)
        activities = {socket.activity for socket in self.sockets.values()}
        shown = next((each for each in names.SESSION_ACTIVITIES if each in activities), None)
        if len(self.sockets) > 1:
            activity = shown or min(activities)
            self._fields.update({names.ACTIVITY: activity if self.is_online else names.OFFLINE})
        if self._fields.read(names.DELAYED_HEARTBEAT) is not None:
            held_back = (socket.fields.get(names.HEARTBEAT, 0) for socket in self.sockets.values())
            self._fields.write(names.DELAYED_HEARTBEAT, max(held_back))

    def write_grid_fields(self, moment: datetime, elapsed: float) -> None:
        """Writes the currents of the grid connection; does nothing while the charge point is offline."""
        if not self.is_online:
            return
        house = compute_house_currents(self._seed, self.identity, moment, int(round(elapsed, 3)))
        charged = (socket.currents for socket in self.sockets.values())
        currents = [round(sum(phase), 1) for phase in zip_longest(house, *charged, fillvalue=0.0)]
        self._fields.update(dict(zip(names.GRID_CURRENTS, currents, strict=True)))


def split_sockets(fields: ChargePointState) -> dict[int, ChargePointState]:
    """Returns the fields of each socket by its number; a single socket has the fields of the charge point itself.

    Of several sockets, the first one gets the car and the session that the fields show.
    """
    numbers = fields[names.SOCKET_IDS]
    if not isinstance(numbers, list) or len(numbers) < 2:
        return {1: fields}
    shown = {name: fields[name] for name in names.SOCKET_FIELDS if name in fields.fields}
    free = {name: value for name, value in FREE_SOCKET.items() if name in shown}
    fields.split([shown | (free if index else {}) | {names.SOCKET_ID: each} for index, each in enumerate(numbers)])
    for name in shown.keys() - {names.ACTIVITY}:
        del fields.fields[name]
    fields.fields[names.SOCKET_ID] = None
    return dict(zip(numbers, fields.sockets, strict=True))
