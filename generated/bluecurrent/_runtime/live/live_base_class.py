# generated from codegen/templates/package/_runtime/live/live_base_class.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the base class of the live state, which `client.live()` returns: an always-current copy of an account."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar

from ..connection.command_connection_choice import CommandRouter
from ..connection.connection_state import ConnectionState
from ..connection.message_class_preloading import MessageClassPreloader
from ..core.errors import InvalidRequest
from ..core.protocol_table_types import Protocol
from ..options.argument_checks import check_seconds
from ..requests.required_content import require_content
from ..rest.lazy_rest_caller import LazyRestCaller
from ..subscriptions.publisher import Publisher
from .change_listeners import ChangeListeners
from .charging.charging_table_types import LimitCommands, SessionFields
from .charging.current_limit_keeper_registry import CurrentLimitKeeperRegistry
from .charging.energy_totals import EnergyTotals
from .charging.temporary_current_limit import CurrentLimit
from .counting_request_sender import CountingRequestSender
from .live_listening_methods import LiveListeningMethods
from .live_read_requests import LiveReader
from .live_table_types import LiveTable
from .live_updater import LiveUpdater
from .merging.charging_socket_lookup import SocketFinder
from .merging.live_state import LiveState
from .socket_energy_and_sessions import SocketStatusTracker
from .subject_base_class import BaseSubject

P = TypeVar("P", bound=BaseSubject[Any, Any])


class BaseLive(LiveListeningMethods[P]):
    """Keeps one object for each charge point of the account up to date, from pushes and from few requests."""

    _table: ClassVar[LiveTable]
    _session_fields: ClassVar[SessionFields]
    _limit_commands: ClassVar[LimitCommands]
    _subject_class: ClassVar[type[Any]]

    def __init__(
        self,
        protocol: Protocol,
        publisher: Publisher,
        router: CommandRouter,
        rest_access: LazyRestCaller,
        preloader: MessageClassPreloader,
        state: ConnectionState,
        *,
        energy_totals: Mapping[str, Any] | None,
        limits: Mapping[str, Any] | None,
        limit_interval: float,
        limit_deadband: float,
    ) -> None:
        self._publisher = publisher
        self._request_sender = CountingRequestSender(router, rest_access, preloader)
        self._preloader = preloader
        self._state = state
        self._listeners = ChangeListeners(publisher)
        self._reader = LiveReader(self._read, self._table.reads)
        self._totals = EnergyTotals(energy_totals)
        sockets: SocketFinder = SocketStatusTracker(self._table.socket, self._session_fields, self._totals)
        self._limits = CurrentLimitKeeperRegistry(
            self._limit_commands,
            self._request_sender,
            saved=limits,
            interval=limit_interval,
            deadband=limit_deadband,
            report_change=self._report_limit_change,
        )
        self._updater = LiveUpdater(self._reader, self._listeners)
        self._live_state: LiveState[P] = LiveState(
            self._table, protocol.keys, self._make_subject, self._subject_class._grid_class, self._updater, sockets
        )
        self._updater.live_state = self._reader.live_state = self._live_state
        self._is_entered = False

    async def __aenter__(self) -> Self:
        if self._is_entered:
            raise InvalidRequest("this live state was entered before: call client.live() for another one")
        self._is_entered = True
        self._publisher.attach(self._updater)
        if self._state.is_connected:
            self._reader.start()
        self._limits.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            await self._limits.close()
        finally:
            self._publisher.unsubscribe(self._updater)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self._live_state.subjects)} charge points>"

    @property
    def charge_points(self) -> Mapping[str, P]:
        """The charge points by identity, in the order of the service. It is empty until the service has named them."""
        return self._live_state.subjects

    @property
    def requests_made(self) -> int:
        """The number of requests that were sent for the live state, and by methods of its charge points."""
        return self._request_sender.requests_made

    async def wait_ready(self, timeout: float | None = None) -> None:
        """Waits until everything was read once; returns at once afterwards, also while the client reconnects.

        If only a grid connection is missing when the timeout ends, it returns without an error.

        Args:
            timeout: Seconds to wait; without a limit if not given.

        Raises:
            RequestTimeout: Not everything was read in time.
            RequestLimitReached: The client waits for the reset of the request limit.
            BlueCurrentError: A request or the client has failed, or the client was disconnected.
            InvalidRequest: `timeout` is not a number above 0.
        """
        seconds = check_seconds(timeout, "timeout")
        self._state.check_loop()
        await self._reader.wait_ready(seconds, self._state)

    @property
    def energy_totals(self) -> dict[str, dict[str, Any]]:
        """The energy totals of all sockets as JSON data, for `client.live(energy_totals=…)` of a later program."""
        return self._totals.dump()

    def _report_limit_change(self, identity: str, old: CurrentLimit | None, new: CurrentLimit | None) -> None:
        self._live_state.note_change(identity, "limit", old, new)

    def _make_subject(self, identity: str) -> P:
        subject: P = self._subject_class(identity, self._request_sender, self._preloader, self._limits)
        return subject

    async def _read(self, part: str, identity: str) -> Any:
        """Sends the command that reads a part, and returns the answer."""
        await self._request_sender.prepare()
        read = self._table.reads[part]
        request = read.command().checked(**({read.argument: identity} if read.argument else {}))
        message: Any = await self._request_sender.read(request, read.answer(), timeout=None)
        require_content(message, message.content)
        return message
