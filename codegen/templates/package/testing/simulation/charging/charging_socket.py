"""Models one socket of a charge point: its car, its charging session, and the fields that show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Any

from ..state.charge_point_state import ChargePointState, FinishedSession
from . import charging_field_names as names
from .car import Car
from .current_limits import compute_offered_current, read_number_field

TIMESTAMP = "%Y%m%d %H:%M:%S"
"""The format of times in the status of a charge point; they are local times."""
MIN_SECONDS = 0.001
"""The shortest time between two changes of the current, so that time passes even with a tiny battery."""
HELD_BACK = 90
"""The heartbeat time-out while smart charging holds a session back. Inferred: only known to be above 0."""


@dataclass
class Session:
    """Holds the energy and the card of a session."""

    kwh: float = 0.0
    has_current_started: bool = False
    """False until the charge point has sent the start time: the first push of a session still shows the old time."""
    card: str = ""
    """The uid of the card with which the session was started; empty without a card."""


class ChargingSocket:
    """Charges a car, and shows it in the fields of a charge point."""

    def __init__(self, state: ChargePointState) -> None:
        self._state = state
        self.car = self._initial_car()
        activity = state[names.ACTIVITY]
        self.session: Session | None = None
        if self.car and activity in names.SESSION_ACTIVITIES:
            kwh = read_number_field(state.visible_fields, names.ENERGY, 0.0)
            self.session = Session(kwh, has_current_started=True, card=self._plug_and_charge_card)
        elif not state[names.STOP]:  # the spec's example is a session that goes on
            state.update({names.START: "", names.ENERGY: 0, names.COST: 0})
        self.blocking_activity = "" if activity in (*names.FREE_ACTIVITIES, None) else activity
        """The activity that prevents charging, such as unavailable; empty if charging is possible."""
        self.current = 0.0
        """The current per phase, in A."""
        self.is_waiting = False
        self._voltages: tuple[int, ...] = ()
        self._charged_until = 0.0

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields that show the socket and its charge point."""
        return self._state.visible_fields

    @property
    def can_start(self) -> bool:
        """True if a session can start."""
        return self.car is not None and self.session is None and not self.blocking_activity

    @property
    def is_charging_possible(self) -> bool:
        """True if there is a session with a car that is not full, so that the limits decide the current."""
        return self.session is not None and self.car is not None and not self.car.is_full

    @property
    def session_kwh(self) -> float:
        """The energy of the session, in kWh."""
        return self.session.kwh if self.session else 0.0

    @property
    def next_change(self) -> float:
        """The elapsed seconds at which the current of the car changes; infinite if the car draws no current."""
        if self.car is None or not self.power_kw:
            return inf
        return self._charged_until + max(MIN_SECONDS, self.car.kwh_to_next_current / self.power_kw * 3600)

    @property
    def power_kw(self) -> float:
        """The power with which the car is charged, in kW."""
        return self.current * sum(self._voltages) / 1000

    @property
    def currents(self) -> list[float]:
        """The current on each phase that the car uses, in A."""
        return [round(self.current, 1)] * len(self._voltages)

    def apply_commanded_activity(self, moment: datetime, card: str) -> None:
        """Reacts to an activity that a command wrote: starts a session, ends it, or blocks the socket.

        `card` is the uid of the card in the command; empty if the command names no card.
        """
        activity = self._state[names.ACTIVITY]
        if activity == self.activity:
            return
        if activity == names.CHARGING:
            if self.can_start:
                self.start_session(card)
            return
        if activity == names.UNAVAILABLE or not self.blocking_activity:
            self.end_session(moment)
        self.blocking_activity = "" if activity == names.AVAILABLE else activity

    def start_session(self, card: str | None = None) -> Session:
        """Starts a session with the given card (default: the plug-and-charge card); `start_current` follows later."""
        self.session = Session(card=self._plug_and_charge_card if card is None else card)
        return self.session

    def start_current(self, session: Session, moment: datetime) -> None:
        """Lets the current of a session flow, and writes its start time; does nothing if the session has ended."""
        if self.session is session:
            session.has_current_started = True
            self._state.update({names.START: moment.strftime(TIMESTAMP), names.STOP: ""})

    def end_session(self, moment: datetime) -> None:
        """Ends the session, if there is one, and its boost (inferred)."""
        if self.session is not None:
            self._show_session(self.session)
            self._keep_session(self.session, moment)
            self.session = None
            self._state.update({names.STOP: moment.strftime(TIMESTAMP), names.BOOSTING: False})

    def charge_until(self, elapsed: float) -> None:
        """Adds the energy that has flowed since the last call."""
        kwh = self.power_kw * (elapsed - self._charged_until) / 3600
        self._charged_until = elapsed
        if kwh and self.car and self.session:
            self.car.charge(kwh)
            self.session.kwh += kwh

    def set_current(self, limits: list[float], is_waiting: bool, voltages: tuple[int, ...]) -> bool:
        """Sets the current of the car within the limits; 0 if the session waits, or if there are no limits.

        Returns True if the current or the waiting has changed.
        """
        before = (self.current, self.is_waiting)
        self.is_waiting = is_waiting and self.session is not None
        self.current = 0.0
        if self.car and limits and self.session and self.session.has_current_started and not self.is_waiting:
            self.current = min(self.car.wanted_current, compute_offered_current(limits))
        self._voltages = voltages[: self.car.phases] if self.car else ()
        return before != (self.current, self.is_waiting)

    def write_fields(self, is_online: bool) -> None:
        """Writes the fields that show the socket."""
        fields = {
            **dict.fromkeys(names.CURRENTS, 0),
            **dict.fromkeys(names.VOLTAGES, 0),
            names.ACTIVITY: self.activity if is_online else names.OFFLINE,
            names.VEHICLE_STATUS: self._vehicle_status if is_online else names.NO_POWER,
            names.HEARTBEAT: HELD_BACK if is_online and self.is_waiting else 0,
        }
        if fields[names.VEHICLE_STATUS] == names.VEHICLE_READY:
            fields |= dict(zip(names.VOLTAGES, self._voltages, strict=False))
            fields |= dict(zip(names.CURRENTS, self.currents, strict=False))
        self._state.update(fields)
        if self.session is not None:
            self._show_session(self.session)

    def _show_session(self, session: Session) -> None:
        price, start_price = (self._state.read(path) or 0 for path in (names.ENERGY_PRICE, names.START_PRICE))
        cost = round(session.kwh * price + start_price, 4)
        self._state.update({names.ENERGY: round(session.kwh, 3), names.COST: cost})

    def _keep_session(self, session: Session, moment: datetime) -> None:
        """Adds a session that ends now to the list of finished sessions."""
        started = moment
        if session.has_current_started and isinstance(shown := self._state[names.START], str):
            started = datetime.strptime(shown, TIMESTAMP).replace(tzinfo=moment.tzinfo)
        socket_id = self._state[names.SOCKET_ID]
        self._state.finished_sessions.append(
            FinishedSession(
                identity=self._state.identity,
                socket_id=socket_id if isinstance(socket_id, int) else 1,
                started=started,
                ended=moment,
                kwh=session.kwh,
                card=session.card,
            )
        )

    @property
    def _plug_and_charge_card(self) -> str:
        """The uid of the card for sessions that no command starts; empty if the charge point has none."""
        return str(self._state.read(names.PLUG_AND_CHARGE_CARD) or "")

    @property
    def activity(self) -> str:
        """The activity that the socket shows while the charge point is connected to the service."""
        if self.blocking_activity or self.session is None:
            return self.blocking_activity or names.AVAILABLE
        return names.DELAYED if self.is_waiting else names.CHARGING

    @property
    def _vehicle_status(self) -> str:
        """The vehicle status: of a car, ready while current flows or will flow soon, otherwise detected (inferred)."""
        if self.car is None:
            return names.NO_VEHICLE
        is_ready = self.session is not None and (bool(self.current) or not self.session.has_current_started)
        return names.VEHICLE_READY if is_ready and not self.is_waiting else names.VEHICLE_DETECTED

    def _initial_car(self) -> Car | None:
        """Returns the car that the fields show at the beginning, or None."""
        fields = self._state.visible_fields
        if fields.get(names.VEHICLE_STATUS) not in (names.VEHICLE_DETECTED, names.VEHICLE_READY):
            return None
        currents = [current for name in names.CURRENTS if (current := read_number_field(fields, name, 0.0)) > 0]
        return Car(phases=len(currents), max_current=max(currents)) if currents else Car()
