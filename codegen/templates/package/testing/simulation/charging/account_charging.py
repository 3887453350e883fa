"""Updates the charging of all charge points of a simulated account, and pushes the changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from ..simulated_clock import ScheduledCall, SimulatedClock
from ..state.account_state import AccountState
from ..state.object_and_effect_table_types import CommandEffect
from . import charging_field_names as names
from .car import Car
from .charging_point import ChargingPoint
from .charging_socket import ChargingSocket, Session
from .overrides_in_force import OverrideTimes

BEGIN_DELAY = 1.4
"""Simulated seconds from the push that shows a new session to the push that shows the session's start time."""


class AccountCharging:
    """Changes the state of charge points as time passes, cars come and go, and commands are carried out."""

    def __init__(self, state: AccountState, clock: SimulatedClock, seed: int, push_changes: Callable[[], None]) -> None:
        self._state = state
        self._clock = clock
        self._push_changes = push_changes
        self._points = {identity: ChargingPoint(point, seed) for identity, point in state.charge_points.items()}
        self._sessions_without_current: list[tuple[str, ChargingSocket, Session]] = []
        self._scheduled: ScheduledCall | None = None
        self._override_times = OverrideTimes(self._overrides)
        self._update_charging(self._points)
        self.write_charged_energy()

    def is_online(self, identity: str) -> bool:
        """Returns whether commands reach a charge point."""
        return self._points[identity].is_online

    def refuses(self, effects: Iterable[CommandEffect], identities: Iterable[str]) -> bool:
        """Returns whether a command would start a session that can't start, for example without a car (inferred)."""
        starts = any(effect.value == names.CHARGING and effect.path[-1] == names.ACTIVITY for effect in effects)
        return starts and not all(
            any(socket.can_start for socket in self._points[identity].sockets.values()) for identity in identities
        )

    def write_charged_energy(self, identities: Iterable[str] | None = None) -> None:
        """Writes the energy charged until now into the state of the charge points; of all if `identities` is None."""
        moment, elapsed = self._clock.now(), self._clock.elapsed()
        for identity in self._points if identities is None else identities:
            point = self._points[identity]
            point.charge_until(elapsed)
            point.write_socket_fields()
            point.write_grid_fields(moment, elapsed)

    def follow_command(self, command: Mapping[str, Any], identities: Iterable[str]) -> None:
        """Adapts the charging after a command has changed the state of charge points or of the account."""
        self._override_times.note_overrides_beginning_now(self._overrides, self._clock.now())
        card = str(command.get(names.CARD_PARAMETER, ""))
        changed = list(identities) or list(self._points)
        for identity in changed:
            point = self._points[identity]
            point.charge_until(self._clock.elapsed())
            for socket in point.sockets.values() if point.is_online else ():
                session = socket.session
                socket.apply_commanded_activity(self._clock.now(), card)
                if socket.session is not None and socket.session is not session:
                    self._sessions_without_current.append((identity, socket, socket.session))
        self._update_charging(changed)

    def plug_in(self, identity: str, car: Car, socket_id: int) -> None:
        """Plugs in a car; if plug and charge is on, a session starts."""
        socket = self._socket(identity, socket_id)
        if socket.car is not None:
            raise ValueError(f"a car is plugged in at {identity} already; unplug it first")
        socket.car = car
        if self._state.charge_points[identity].read(names.PLUG_AND_CHARGE) is True and socket.can_start:
            self._sessions_without_current.append((identity, socket, socket.start_session()))
        self._update_charging([identity])
        self._push_changes()

    def unplug(self, identity: str, socket_id: int) -> None:
        """Unplugs the car, which ends the session; raises ValueError if no car is plugged in."""
        socket = self._socket(identity, socket_id)
        if socket.car is None:
            raise ValueError(f"no car is plugged in at {identity}")
        socket.charge_until(self._clock.elapsed())
        socket.end_session(self._clock.now())
        socket.car = None
        self._update_charging([identity])
        self._push_changes()

    def go_offline(self, identity: str) -> None:
        """Disconnects a charge point from the service: commands for it time out until `go_online`."""
        self._points[identity].go_offline(self._clock.now())
        self._update_charging([identity])
        self._push_changes()

    def go_online(self, identity: str) -> None:
        """Connects a charge point to the service again."""
        self._points[identity].go_online()
        self._update_charging([identity])
        self._push_changes()

    def resume(self) -> None:
        """Schedules the next update again, since the clock cancels all calls when it is stopped."""
        self._update_charging(self._points)

    def schedule_current_starts(self) -> None:
        """Schedules the start of the current in new sessions; called after a push has shown these sessions."""
        starting, self._sessions_without_current = self._sessions_without_current, []
        for start in starting:
            self._clock.call_later(BEGIN_DELAY, partial(self._start_current, *start))

    def _start_current(self, identity: str, socket: ChargingSocket, session: Session) -> None:
        socket.start_current(session, self._clock.now())
        self._update_charging([identity])
        self._push_changes()

    def _socket(self, identity: str, socket_id: int) -> ChargingSocket:
        sockets = self._points[identity].sockets
        if socket_id not in sockets:
            raise ValueError(f"{identity} has no socket {socket_id}; it has {', '.join(map(str, sockets))}")
        return sockets[socket_id]

    def _update_charging(self, identities: Iterable[str]) -> None:
        """Sets the currents of charge points, writes their fields, and schedules the next update."""
        for identity in identities:
            self._update_point(self._points[identity])
            self._points[identity].write_socket_fields()
        self._schedule()

    def _update_point(self, point: ChargingPoint) -> bool:
        moment = self._clock.now()
        overrides = [
            each
            for each in self._overrides
            if point.identity in (each.get(names.OVERRIDE_CHARGE_POINTS) or ())
            and self._override_times.is_in_force(each, moment)
        ]
        return point.update_currents(moment, self._clock.elapsed(), overrides)

    @property
    def _overrides(self) -> list[dict[str, Any]]:
        return self._state.get_list_items(names.OVERRIDES, (names.OVERRIDE_LIST,))

    def _schedule(self) -> None:
        """Schedules the next update for the time of the first change at any charge point."""
        if self._scheduled is not None:
            self._scheduled.cancel()
            self._scheduled = None
        at = min((point.next_change for point in self._points.values()), default=float("inf"))
        if at != float("inf"):
            self._scheduled = self._clock.call_at(at, self._apply_due_changes)

    def _apply_due_changes(self) -> None:
        """Updates the charge points whose next change is due, and pushes the visible changes."""
        self._scheduled = None
        due = [point for point in self._points.values() if point.next_change <= self._clock.elapsed()]
        changed = [point for point in due if self._update_point(point)]
        for point in changed:
            point.write_socket_fields()
        self._schedule()
        if changed:
            self._push_changes()
