# generated from codegen/templates/package/_runtime/live/charging/energy_totals.py by `python -m codegen generate`; changes here are lost
"""Adds up the energy of a socket over all its sessions. The service sends only the energy of the present session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from ...core.errors import InvalidRequest

TOTAL, SESSION, START = "total_kwh", "session_kwh", "start"
"""The keys of a saved total."""
DIGITS = 6


class EnergyMeter:
    """Adds up the energy of the sessions of one socket; the total never falls."""

    __slots__ = ("_awaits_new_start", "_session_kwh", "_start", "total_kwh")

    def __init__(self, total_kwh: float = 0.0, session_kwh: float = 0.0, start: datetime | None = None) -> None:
        self.total_kwh = total_kwh
        self._session_kwh = session_kwh
        """The energy of the present session that was already added to the total."""
        self._start = start
        """The start of the session to which that energy belongs."""
        self._awaits_new_start = False
        """True if the next session was noticed before the service sent its start."""

    def add(self, kwh: float, start: datetime | None) -> None:
        """Adds the energy that was charged since the last call; `kwh` and `start` belong to the present session."""
        is_other_session = start != self._start and not self._awaits_new_start
        # Within a session, a value that is a little smaller is a correction. A much smaller one belongs to a new
        # session, whose start was not sent yet.
        if is_other_session or kwh < self._session_kwh / 2:
            self._awaits_new_start = not is_other_session
            self._session_kwh = 0.0
        elif start != self._start:
            self._awaits_new_start = False
        self._start = start
        if kwh > self._session_kwh:
            self.total_kwh = round(self.total_kwh + kwh - self._session_kwh, DIGITS)
            self._session_kwh = kwh

    def dump(self) -> dict[str, Any]:
        """Returns the state of the meter as JSON data, for `load`."""
        start = None if self._start is None else self._start.isoformat()
        return {TOTAL: self.total_kwh, SESSION: self._session_kwh, START: start}

    @classmethod
    def load(cls, saved: Mapping[str, Any]) -> Self:
        """Restores a meter from the result of `dump`; raises ValueError, TypeError or KeyError for anything else."""
        start = None if saved[START] is None else datetime.fromisoformat(saved[START])
        if start is not None and start.utcoffset() is None:
            raise ValueError("a start without a time zone")
        total_kwh, session_kwh = float(saved[TOTAL]), float(saved[SESSION])
        if not 0 <= session_kwh < float("inf") or not 0 <= total_kwh < float("inf"):
            raise ValueError("an energy below zero")
        return cls(total_kwh, session_kwh, start)


class EnergyTotals:
    """Holds the energy meters of all sockets, and the saved meters of subjects that the account no longer has."""

    def __init__(self, saved: Any) -> None:
        """Takes the result of an earlier `dump`; raises InvalidRequest for anything else."""
        try:
            self._meters = {
                (str(identity), int(socket_key)): EnergyMeter.load(meter)
                for identity, sockets in ({} if saved is None else saved).items()
                for socket_key, meter in sockets.items()
            }
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InvalidRequest(
                "energy_totals must be what `live.energy_totals` was, such as JSON makes it", argument="energy_totals"
            ) from error

    def find(self, identity: str, socket_key: int) -> EnergyMeter:
        """Returns the meter of a socket; adds one if there is none."""
        return self._meters.setdefault((identity, socket_key), EnergyMeter())

    def move_to_real_id(self, identity: str, old_id: int, new_id: int) -> EnergyMeter | None:
        """Moves the meter of a socket to its real id, and merges it with a meter that was saved for that id."""
        own, saved = self._meters.pop((identity, old_id), None), self._meters.get((identity, new_id))
        if own is None or saved is None:
            meter = own or saved
        else:
            meter, saved.total_kwh = saved, max(own.total_kwh, saved.total_kwh)
        if meter is not None:
            self._meters[identity, new_id] = meter
        return meter

    def dump(self) -> dict[str, dict[str, Any]]:
        """Returns all totals as JSON data."""
        totals: dict[str, dict[str, Any]] = {}
        for (identity, socket_key), meter in self._meters.items():
            totals.setdefault(identity, {})[str(socket_key)] = meter.dump()
        return totals
