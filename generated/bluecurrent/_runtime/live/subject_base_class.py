# generated from codegen/templates/package/_runtime/live/subject_base_class.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the base class of a charge point in the live state; the generated class adds its attributes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, ClassVar, Generic, TypeVar

from ..connection.message_class_preloading import MessageClassPreloader
from .charging.current_limit_keeper_registry import CurrentLimitKeeperRegistry
from .charging.temporary_current_limit import CurrentLimit
from .counting_request_sender import CountingRequestSender
from .socket_and_grid_base_classes import BaseGrid, BaseSocket, LiveValues

S = TypeVar("S", bound=BaseSocket[Any])
G = TypeVar("G", bound=BaseGrid)


class BaseSubject(LiveValues, Generic[S, G]):
    """Holds the values of a charge point in the live state. There is one object for each charge point of the account."""

    __slots__ = (
        "_grid",
        "_has_settings",
        "_identity",
        "_is_current",
        "_limits",
        "_preloader",
        "_problems",
        "_request_sender",
        "_sockets",
        "_view",
    )

    _socket_class: ClassVar[type[Any]]
    _grid_class: ClassVar[type[Any]] = BaseGrid

    def __init__(
        self,
        evse_id: str,
        request_sender: CountingRequestSender,
        preloader: MessageClassPreloader,
        limits: CurrentLimitKeeperRegistry,
    ) -> None:
        super().__init__()
        self._identity = evse_id
        self._limits = limits
        self._request_sender = request_sender
        self._preloader = preloader
        self._sockets: dict[int, S] = {}
        self._view = MappingProxyType(self._sockets)
        self._grid: G | None = None
        self._problems: dict[str, tuple[str, ...]] = {}
        self._is_current = False
        self._has_settings = False
        """True if the list of charge points on this connection held a setting of this one."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._identity}{'' if self._is_current else ', not current'}>"

    @property
    def evse_id(self) -> str:
        """Identity of the charge point."""
        return self._identity

    @property
    def is_current(self) -> bool:
        """True if the charge point was read on the present connection; False as soon as the connection is lost."""
        return self._is_current

    @property
    def as_of(self) -> Mapping[str, datetime]:
        """The time at which each part was last heard, in UTC; a part that was never heard is missing."""
        times = dict(self._heard_at)
        if self._grid is not None:
            times |= self._grid._heard_at
        return {part: datetime.fromtimestamp(seconds, UTC) for part, seconds in times.items()}

    @property
    def problems(self) -> tuple[str, ...]:
        """The values in the last message of each part that could not be read: their paths, never the values."""
        return tuple(problem for problems in self._problems.values() for problem in problems)

    @property
    def sockets(self) -> Mapping[int, S]:
        """The status of each socket, by socket id; the id is 1 if the service does not send it."""
        return self._view

    @property
    def energy_total_kwh(self) -> float | None:
        """The energy of all sessions of its sockets, as in `sockets`; None if it is not known. Unit: kWh."""
        return self._sum_status("energy_total_kwh")

    @property
    def grid(self) -> G | None:
        """The grid connection, which several charge points can share; None if it is not known."""
        return self._grid

    @property
    def limit(self) -> CurrentLimit | None:
        """The limit of the current that `limit_current` has set; None if there is none.

        Save it, and give it back with `client.live(limits=…)`: the service does not tell which program set an override.
        """
        return self._limits.get(self._identity)

    async def limit_current(self, amps: float, *, until: datetime | None = None) -> None:
        """Limits the current for a time, with an override that is cleared when the time has passed.

        Call it as often as needed. If the last change is less than `limit_interval` ago, it returns at once, and the
        latest value is sent when the interval is over. A change of less than `limit_deadband` is not sent unless `until`
        changes too. Overrides that were set in another way stay as they are.

        Args:
            amps: The current per phase in A, rounded down to whole amperes.
            until: The end, with a time zone, at most 24 hours ahead; the end of the day if not given.

        Raises:
            InvalidRequest: An argument is invalid; nothing was sent.
            CommandRejected: The service refused.
            ConnectionLost: The connection ended first: it is not known whether the override was set. Or the block of
                the live state was left.
            RequestTimeout: No answer came in time.
            ServerError: The service answered with an error, or without the identity of the override.
        """
        await (await self._limits.prepare(self._identity)).set(amps, until)

    async def clear_limit(self) -> None:
        """Ends the limit that `limit_current` has set; does nothing if there is none.

        Raises:
            CommandRejected: The service refused, and still has the override.
            ConnectionLost: The connection ended first, or the block of the live state was left.
            RequestTimeout: No answer came in time.
            ServerError: The service answered with an error.
        """
        await (await self._limits.prepare(self._identity)).clear()

    @property
    def _only_socket(self) -> S | None:
        """The only socket; None if there are several, or if none is known."""
        sockets = list(self._sockets.values())  # a copy, since the synchronous client reads in other threads
        return sockets[0] if len(sockets) == 1 else None

    def _sum_status(self, name: str) -> float | None:
        """Returns the sum of a value of the sockets; None if it is not known of any."""
        values = [value for socket in list(self._sockets.values()) if (value := getattr(socket, name)) is not None]
        return sum(values) if values else None
