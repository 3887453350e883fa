"""Publishes for one account, on an MQTT connection: the bridge's state, discovery messages and charge points."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from ...live import Live
from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..topics import InvalidTopic, Topics
from .availability_decision import OFFLINE, ONLINE
from .discovery_publisher import DiscoveryPublisher
from .pending_charge_points import PendingChargePoints
from .publishing_batches import publish_together, split_into_batches
from .publishing_intervals import PublishingIntervals
from .state_publisher import StatePublisher

_LOGGER = logging.getLogger(__name__)

Publish = Callable[[BrokerConnection, str], Awaitable[None]]


class AccountPublisher:
    """Publishes the bridge's own state, the discovery messages, and the states of all charge points of an account."""

    def __init__(
        self,
        live: Live,
        topics: Topics,
        intervals: PublishingIntervals,
        *,
        discovery_prefix: str | None,
        get_cards: Callable[[], list[str]],
        get_card: Callable[[str], str | None],
    ) -> None:
        self._live = live
        self._topics = topics
        self._intervals = intervals
        self._pending = PendingChargePoints()
        self._states = StatePublisher(
            live, topics, energy_interval=intervals.energy_interval, get_card=get_card, publish_later=self.note_change
        )
        self._discovery: DiscoveryPublisher | None = None
        if discovery_prefix:
            self._discovery = DiscoveryPublisher(
                live,
                topics,
                discovery_prefix,
                interval=intervals.discovery_interval,
                longest_read=intervals.longest_read,
                get_cards=get_cards,
                publish_later=self.note_change,
            )
        self._refused: set[str] = set()
        """The identities that can't be part of a topic."""
        self._is_read = asyncio.Event()
        self._birth_timer: asyncio.TimerHandle | None = None

    def note_read(self) -> None:
        """Notes that the account was read.

        Until then the bridge is `offline`: after a crash, the broker may still show charge points as available that
        the bridge has not read yet.
        """
        self._is_read.set()

    def note_change(self, *evse_ids: str) -> None:
        """Publishes charge points in a moment, or once there is a connection to the broker."""
        self._pending.add(evse_ids)

    def note_birth(self) -> None:
        """Publishes everything after a random delay, since Home Assistant has started."""
        if self._birth_timer is None:
            delay = self._intervals.draw_delay(0, self._intervals.longest_birth_delay)
            self._birth_timer = asyncio.get_running_loop().call_later(delay, self._answer_birth)

    def publish_everything(self) -> None:
        """Publishes everything again, also messages that the broker should still have."""
        if self._discovery:
            self._pending.add(self._discovery.forget_sent())
        self._refresh_states()

    async def publish_start(self, connection: BrokerConnection) -> None:
        """Publishes that the bridge is offline, unless the account was read. Call it first on a connection."""
        if not self._is_read.is_set():
            await connection.publish(self._topics.bridge_state, OFFLINE, retain=True, qos=AT_LEAST_ONCE)

    async def read_previous_run(self, connection: BrokerConnection) -> None:
        """Reads the retained messages of a previous run. Call it before you subscribe to topics."""
        if self._discovery:
            await self._discovery.read_previous_run(connection)
        await self._states.read_previous_run(connection)

    async def run(self, connection: BrokerConnection) -> None:
        """Publishes on a connection until it ends; then BrokerLost is raised."""
        self.publish_everything()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._publish_online(connection))
            tasks.create_task(self._publish_changes(connection))
            tasks.create_task(self._refresh())

    async def publish_offline(self, connection: BrokerConnection) -> None:
        """Publishes that neither the bridge nor the charge points are available, before the bridge ends.

        The bridge comes first, since with a slow broker there may be no time for all charge points.
        """
        self.close()
        await connection.publish(self._topics.bridge_state, OFFLINE, retain=True, qos=AT_LEAST_ONCE)
        await self._states.publish_availability(connection, is_end=True)

    def close(self) -> None:
        """Stops the timers."""
        self._states.close()
        if self._discovery:
            self._discovery.close()
        if self._birth_timer is not None:
            self._birth_timer.cancel()

    def _answer_birth(self) -> None:
        self._birth_timer = None
        self.publish_everything()

    async def _publish_online(self, connection: BrokerConnection) -> None:
        await self._is_read.wait()
        if self._discovery:
            await self._discovery.remove_gone_devices(connection)
        await self._states.remove_gone_states(connection)
        await self._states.publish_availability(connection)  # first, since the broker may have that of before a crash
        await connection.publish(self._topics.bridge_state, ONLINE, retain=True, qos=AT_LEAST_ONCE)

    async def _publish_changes(self, connection: BrokerConnection) -> None:
        while True:
            for evse_ids in split_into_batches(await self._pending.take()):
                await self._publish_batch(connection, evse_ids)

    async def _publish_batch(self, connection: BrokerConnection, evse_ids: Sequence[str]) -> None:
        """Publishes charge points: first their discovery messages, then their states."""
        if self._discovery:
            for evse_id in evse_ids:  # one after another, since charge points may share the device of their grid
                await self._publish_unless_refused(self._discovery.publish, connection, evse_id)
        await publish_together(
            lambda evse_id: self._publish_unless_refused(self._states.publish, connection, evse_id), evse_ids
        )

    async def _publish_unless_refused(self, publish: Publish, connection: BrokerConnection, evse_id: str) -> None:
        """Publishes a charge point, unless its identity can't be part of a topic."""
        try:
            await publish(connection, evse_id)
        except InvalidTopic as error:
            self._report_refused(evse_id, error)

    async def _refresh(self) -> None:
        while True:
            await asyncio.sleep(self._intervals.refresh_interval)
            self._refresh_states()

    def _refresh_states(self) -> None:
        """Publishes all states again."""
        self._pending.add([*self._states.forget_sent(), *self._live.charge_points])

    def _report_refused(self, evse_id: str, error: InvalidTopic) -> None:
        if evse_id not in self._refused:
            self._refused.add(evse_id)
            _LOGGER.warning("a charge point is not published: %s", error)
