# generated from codegen/templates/package/bridge/evcc/evcc_publisher.py by `python -m codegen generate`; changes here are lost
"""Publishes the values that evcc reads: on each change, and repeatedly while they are up to date."""

from __future__ import annotations

import asyncio

from ...live import Live
from ..broker.broker_connection import BrokerConnection
from ..publishing.pending_charge_points import PendingChargePoints
from ..topics import InvalidTopic, Topics
from .evcc_payloads import make_evcc_payloads


class EvccPublisher:
    """Publishes the topics for evcc. No message is retained, since evcc judges a value by its age."""

    def __init__(self, live: Live, topics: Topics, *, interval: float, by_session: bool) -> None:
        self._live = live
        self._topics = topics
        self._interval = interval
        self._by_session = by_session
        self._pending = PendingChargePoints()
        self._sent: dict[str, dict[str, str]] = {}
        """The last texts of each charge point by topic."""

    def note_change(self, *evse_ids: str) -> None:
        """Publishes the changed values of charge points in a moment."""
        self._pending.add(evse_ids)

    async def run(self, connection: BrokerConnection) -> None:
        """Publishes on a connection until it ends; then BrokerLost is raised."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._publish_changes(connection))
            tasks.create_task(self._repeat())

    async def _publish_changes(self, connection: BrokerConnection) -> None:
        while True:
            for evse_id in await self._pending.take():
                texts = self._make_texts(evse_id)
                last, self._sent[evse_id] = self._sent.get(evse_id, {}), texts
                for topic, text in texts.items():
                    if last.get(topic) != text:
                        await connection.publish(topic, text)

    async def _repeat(self) -> None:
        while True:
            self._sent.clear()
            self._pending.add(self._live.charge_points)
            await asyncio.sleep(self._interval)

    def _make_texts(self, evse_id: str) -> dict[str, str]:
        point = self._live.charge_points.get(evse_id)
        try:
            return {} if point is None else make_evcc_payloads(self._topics, point, by_session=self._by_session)
        except InvalidTopic:  # the publisher of the states reports it
            return {}
