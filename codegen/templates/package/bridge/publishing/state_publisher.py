"""Publishes the state and the availability of each charge point, but only what the broker does not have already."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from ...live import Live
from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..payloads.state_payloads import make_state_payloads
from ..topics import InvalidTopic, Topics
from .availability_decision import OFFLINE, get_availability
from .delayed_publishing import DelayedPublishing
from .previous_run_states import PreviousRunStates
from .published_payloads import NOTHING, Payload, SentPayloads, encode_payload
from .publishing_batches import publish_together, split_into_batches


class StatePublisher:
    """Publishes the states of one account. Only the latest values are published, so no queue grows.

    Args:
        live: The live state of the account.
        topics: The topics of the account.
        energy_interval: Shortest time in seconds between two messages that differ only in energy and cost.
        get_card: Returns the name of the card that is selected for a charge point.
        publish_later: Is called with a charge point whose energy has changed, once it may be published.
    """

    def __init__(
        self,
        live: Live,
        topics: Topics,
        *,
        energy_interval: float,
        get_card: Callable[[str], str | None],
        publish_later: Callable[[str], None],
    ) -> None:
        self._live = live
        self._topics = topics
        self._energy_interval = energy_interval
        self._get_card = get_card
        self._later = DelayedPublishing(publish_later)
        sessions = live._session_fields
        self._slow_keys = {sessions.energy, sessions.cost, "energy_total_kwh"}
        """The values that grow all the time while a car is charged."""
        self._sent = SentPayloads()
        self._sent_at: dict[str, float] = {}
        """The time of the last message of each topic."""
        self._previous_run: PreviousRunStates | None = None

    async def read_previous_run(self, connection: BrokerConnection) -> None:
        """Reads the states of a previous run, unless it did so already."""
        if self._previous_run is None:
            filters = (*self._topics.state_filters, self._topics.bridge_states_filter)
            messages = await connection.read_retained(filters, marker=self._topics.marker)
            self._previous_run = PreviousRunStates(self._topics, messages)

    async def remove_gone_states(self, connection: BrokerConnection) -> None:
        """Removes states that a previous run left, of charge points that the account no longer has."""
        if self._previous_run is not None:
            for topic in self._previous_run.find_topics_to_clear(self._live.charge_points):
                await connection.publish(topic, encode_payload(NOTHING), retain=True, qos=AT_LEAST_ONCE)
            self._previous_run.forget()

    def forget_sent(self) -> tuple[str, ...]:
        """Forgets the payloads that the broker has; returns the charge points that may have some there."""
        self._sent.forget()
        return self._sent.groups

    async def publish(self, connection: BrokerConnection, evse_id: str) -> None:
        """Publishes the changed states of a charge point; clears its topics if the account no longer has it."""
        now = asyncio.get_running_loop().time()
        for topic, payload in self._sent.find_new(evse_id, self._make_payloads(evse_id)).items():
            wait = self._sent_at.get(topic, 0) + self._energy_interval - now
            if wait > 0 and self._is_slow(self._sent.get(evse_id, topic), payload):
                self._later.start(evse_id, wait)
                continue
            qos = AT_LEAST_ONCE if isinstance(payload, str) else 0
            await connection.publish(topic, encode_payload(payload), retain=True, qos=qos)
            self._sent.note(evse_id, topic, payload)
            self._sent_at[topic] = now
            if payload == NOTHING:
                del self._sent_at[topic]

    async def publish_availability(self, connection: BrokerConnection, *, is_end: bool = False) -> None:
        """Publishes for each charge point whether it is available; at the end of the bridge, that none is."""

        async def publish(evse_id: str) -> None:
            point = self._live.charge_points.get(evse_id)
            word = OFFLINE if is_end or point is None else get_availability(point)
            with suppress(InvalidTopic):
                topic = self._topics.availability(evse_id)
                await connection.publish(topic, word, retain=True, qos=AT_LEAST_ONCE)

        # Also for charge points not published on this connection: an earlier connection may have published them.
        for batch in split_into_batches([*dict.fromkeys((*self._sent.groups, *self._live.charge_points))]):
            await publish_together(publish, batch)

    def close(self) -> None:
        """Stops the timers."""
        self._later.close()

    def _make_payloads(self, evse_id: str) -> dict[str, Payload]:
        """Returns the payloads of a charge point by topic; the availability comes first."""
        point = self._live.charge_points.get(evse_id)
        if point is None:
            return {}
        return {
            self._topics.availability(evse_id): get_availability(point),
            **make_state_payloads(self._topics, point, card=self._get_card(evse_id)),
        }

    def _is_slow(self, old: Payload | None, new: Payload) -> bool:
        """Tells if two payloads differ only in values that grow all the time."""
        if not isinstance(old, dict) or not isinstance(new, dict):
            return False
        return all(key in self._slow_keys for key in new if old.get(key) != new[key])
