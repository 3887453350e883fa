# generated from codegen/templates/package/bridge/evcc/charging_switches.py by `python -m codegen generate`; changes here are lost
"""Starts and stops charging for evcc: by charging sessions, or by a charging-current limit (0 A stops)."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import defaultdict

from ..._runtime.core.errors import InvalidRequest
from ...live import LiveChargePoint
from ..commands.charge_card_selection import ChargeCards
from .evcc_payloads import has_session


class ChargingSwitch(ABC):
    """Starts and stops charging for evcc, and sets the current limit that evcc wants.

    `limit_current` keeps the interval between two changes, ignores small differences, and sends the latest value.
    """

    def __init__(self) -> None:
        self._amps: dict[str, int] = {}
        """The maximum current that evcc wants, by charge point."""
        self._is_closed = False

    @abstractmethod
    async def enable(self, point: LiveChargePoint, *, is_on: bool) -> None:
        """Lets a car charge, or stops it."""

    async def limit(self, point: LiveChargePoint, amps: int) -> None:
        """Sets the current limit that evcc wants."""
        self._amps[point.evse_id] = amps
        await self.apply(point)

    async def apply(self, point: LiveChargePoint) -> None:
        """Sets the limit that evcc wants; clears the limit if evcc wants none."""
        amps = self._find_limit(point)
        if amps is None:
            await point.clear_limit()
        else:
            await point.limit_current(amps)

    def must_renew(self, evse_id: str) -> bool:
        """Tells if evcc still wants a limit that has ended."""
        return not self._is_closed and evse_id in self._amps

    def close(self) -> None:
        """Ends the renewal of limits that have ended."""
        self._is_closed = True

    def _find_limit(self, point: LiveChargePoint) -> int | None:
        return self._amps.get(point.evse_id)


class LimitSwitch(ChargingSwitch):
    """Stops charging with a limit of 0 A, and starts it with the limit that evcc wants.

    While the car is stopped, a limit that evcc wants is only noted.
    """

    def __init__(self) -> None:
        super().__init__()
        self._may_charge: dict[str, bool] = {}
        """True if evcc lets a car charge, by charge point."""

    async def enable(self, point: LiveChargePoint, *, is_on: bool) -> None:
        self._may_charge[point.evse_id] = is_on
        await self.apply(point)

    def must_renew(self, evse_id: str) -> bool:
        return super().must_renew(evse_id) or (not self._is_closed and not self._may_charge.get(evse_id, True))

    def _find_limit(self, point: LiveChargePoint) -> int | None:
        # A limit of 0 A from before a restart counts, until evcc says something else.
        if not self._may_charge.get(point.evse_id, not is_limited_to_zero(point)):
            return 0
        return super()._find_limit(point)


class SessionSwitch(ChargingSwitch):
    """Starts and stops charging by starting and stopping sessions."""

    def __init__(self, cards: ChargeCards, card_name: str) -> None:
        super().__init__()
        self._cards = cards
        self._card_name = card_name
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def enable(self, point: LiveChargePoint, *, is_on: bool) -> None:
        async with self._locks[point.evse_id]:
            await self._start_or_stop(point, is_on=is_on)

    async def _start_or_stop(self, point: LiveChargePoint, *, is_on: bool) -> None:
        """Starts or stops a session, unless the service shows that this has happened already."""
        if is_on and is_limited_to_zero(point):  # by a bridge that ran with another switch before
            await self.apply(point)
        if is_on == any(map(has_session, point.sockets.values())):
            return
        if not is_on:
            await point.stop_session()
            return
        uid = self._cards.get_uid(self._card_name)
        if uid is None:
            raise InvalidRequest(
                f"there is no card of the name in --evcc-card: use one of {', '.join(self._cards.names)}"
            )
        await point.start_session(uid)


def is_limited_to_zero(point: LiveChargePoint) -> bool:
    """Tells if the bridge has limited the current to 0 A, which stops a car."""
    return point.limit is not None and point.limit.amps == 0
