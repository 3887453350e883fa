# generated from codegen/templates/package/testing/simulation/behaviour.py by `python -m codegen generate`; changes here are lost
"""Defines the clock and the behaviour of charge points, as the simulated account uses them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random
from typing import Any, NamedTuple, Protocol

from .state.account_state import AccountState
from .state.charge_point_state import ChargePointState

ACTIVITY, OFFLINE_SINCE = "activity", "offline_since"
"""The fields that a charge point changes when it goes offline."""
OFFLINE, AVAILABLE = "offline", "available"
"""The values of its activity then."""
TIMESTAMP = "%Y%m%d %H:%M:%S"
"""The form of a time in the status of a charge point, which is local time."""


class Clock(Protocol):
    """Tells the simulated time, and calls functions at it, in order, in the thread of the event loop."""

    speed: float | None
    """Simulated seconds in a real second; None: time passes only by `advance`."""

    def now(self) -> datetime:
        """Returns the simulated time, with the time zone of the service."""
        ...

    def call_later(self, seconds: float, function: Callable[[], None]) -> Callable[[], None]:
        """Calls a function when the simulated seconds have passed; returns a function that cancels the call."""
        ...

    def advance(self, seconds: float) -> None:
        """Lets simulated seconds pass at once, and makes the calls that become due, each at its own time."""
        ...

    def start(self) -> None:
        """Starts the time; must be called in the running event loop."""
        ...

    def stop(self) -> None:
        """Stops the time, and cancels all calls."""
        ...


class Refusal(NamedTuple):
    """Describes why a command is not carried out."""

    error: str
    """The error of the acknowledgement, such as REJECTED."""
    by_service: bool = False
    """True if the receipt refuses it; otherwise the charge point does, with its verdict."""


class Car(NamedTuple):
    """Describes a car that is plugged in."""

    battery_kwh: float
    level: float
    """The share of the battery that is full, from 0 to 1."""
    phases: int = 3


class ChargePointBehaviour:
    """Decides what happens at one charge point besides the effects of commands. This base does little by itself.

    It reads and changes fields through `self.point`; every field that it changes is pushed. It must not keep the time
    itself: `now` and `seconds` are simulated. `self.random` is the only source of chance.
    """

    def __init__(self, point: ChargePointState, account: AccountState, random: Random, now: datetime) -> None:
        self.point = point
        self.account = account
        self.random = random

    def advance(self, now: datetime, seconds: float) -> float:
        """Lets the seconds up to `now` pass; returns the seconds after which it must be called again."""
        return 60.0

    def refuse(self, command: Mapping[str, Any], now: datetime) -> Refusal | None:
        """Returns why the charge point does not carry out a command now; None if it does."""
        return None

    def carry_out(self, command: Mapping[str, Any], now: datetime) -> None:
        """Takes note of a command whose effects have just been applied; `advance` is called right before."""

    def plug_in(self, car: Car, now: datetime) -> None:
        """Connects a car."""

    def unplug(self, now: datetime) -> None:
        """Disconnects the car."""

    def go_offline(self, now: datetime) -> None:
        """Loses the connection to the service."""
        self.point[ACTIVITY] = OFFLINE
        self.point[OFFLINE_SINCE] = now.strftime(TIMESTAMP)

    def go_online(self, now: datetime) -> None:
        """Connects to the service again."""
        self.point[ACTIVITY] = AVAILABLE
        self.point[OFFLINE_SINCE] = ""

    @property
    def is_online(self) -> bool:
        """Tells whether commands reach the charge point; otherwise their verdict is a time-out."""
        return bool(self.point[ACTIVITY] != OFFLINE)


NewBehaviour = Callable[[ChargePointState, AccountState, Random, datetime], ChargePointBehaviour]
"""Makes the behaviour of a charge point: the class itself, for a class with the base's arguments."""
