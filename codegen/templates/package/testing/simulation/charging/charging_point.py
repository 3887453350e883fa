"""Models one charge point: its socket, its grid connection, and its connection to the service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import zip_longest
from math import inf
from typing import Any

from ..state.charge_point_state import ChargePointState
from . import field_names as names
from .charging_socket import TIMESTAMP, ChargingSocket
from .grid_connection import house_currents, largest_house_current, voltages
from .limits import current_limits, must_wait, number

MINUTE = 60.0
"""The seconds after which a charge point that charges looks at its limits again. All schedules are in minutes."""


class ChargingPoint:
    """Decides how a charge point charges, and writes the fields that show it."""

    def __init__(self, fields: ChargePointState, seed: int) -> None:
        self.identity = fields.identity
        self._fields = fields
        self._seed = seed
        self.is_online: bool = fields[names.ACTIVITY] != names.OFFLINE
        self.socket = ChargingSocket(fields)
        self.next_change = inf
        """The elapsed seconds at which it must decide again; infinite if nothing changes by itself."""

    def go_offline(self, moment: datetime) -> None:
        """Ends the connection to the service. A session goes on, with less current."""
        self.is_online = False
        self._fields.update({names.OFFLINE_SINCE: moment.strftime(TIMESTAMP)})

    def go_online(self) -> None:
        """Connects it to the service again."""
        self.is_online = True
        self._fields.update({names.OFFLINE_SINCE: ""})

    def follow_activity(self, moment: datetime) -> None:
        """Does what the activity stands for that a command has written: starts or ends a session, or blocks."""
        activity = self._fields[names.ACTIVITY]
        if not self.is_online or activity == self.socket.activity:
            return
        if activity == names.CHARGING:
            self.socket.start_session()
            return
        if activity == names.UNAVAILABLE or not self.socket.hindrance:
            self.socket.end_session(moment)
        self.socket.hindrance = "" if activity == names.AVAILABLE else activity

    def decide(self, moment: datetime, elapsed: float, overrides: Iterable[Mapping[str, Any]]) -> bool:
        """Charges until now, and decides with which current from now on; returns True if the fields change."""
        socket, fields = self.socket, self._fields.fields
        socket.charge_until(elapsed)
        if socket.session is None or socket.car is None:
            self.next_change = inf
            return socket.set_current([], False, ())
        minute = int(elapsed // MINUTE)
        limits = current_limits(fields, overrides, moment, largest_house_current(moment))
        if not self.is_online:
            limits.append(number(fields, names.MAX_OFFLINE, 70.0))
        is_waiting = self.is_online and must_wait(fields, moment, socket.session.kwh)
        is_changed = socket.set_current(limits, is_waiting, voltages(self._seed, self.identity, minute))
        self.next_change = inf if socket.car.is_full else min((minute + 1) * MINUTE, socket.next_change)
        return is_changed

    def show(self) -> None:
        """Writes the fields that show its socket."""
        self.socket.show(self.is_online)

    def show_grid(self, moment: datetime, elapsed: float) -> None:
        """Writes the currents of the grid connection; those of a charge point that is offline are not known."""
        if not self.is_online:
            return
        house = house_currents(self._seed, self.identity, moment, int(elapsed))
        charged = self.socket.currents
        currents = [round(sum(pair), 1) for pair in zip_longest(house, charged, fillvalue=0.0)]
        self._fields.update(dict(zip(names.GRID_CURRENTS, currents, strict=True)))
