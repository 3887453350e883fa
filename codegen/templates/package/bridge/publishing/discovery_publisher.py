"""Announces charge points and grid connections to Home Assistant by MQTT discovery."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from ..._runtime.core.version import __version__
from ..._runtime.live.live_part_names import SETTINGS, STATUS
from ...live import Live, LiveChargePoint
from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..discovery.discovery_inputs import Inputs, collect_discovery_inputs
from ..discovery.discovery_payloads import (
    is_first_at_grid,
    make_charge_point_payload,
    make_grid_payload,
    make_removal_payload,
)
from ..topics import Topics, make_discovery_topic
from .delayed_publishing import DelayedPublishing
from .previous_run_discovery import PreviousRunDiscovery
from .published_payloads import NOTHING, Payload, SentPayloads, encode_payload

ORIGIN = {"name": "bluecurrent", "sw_version": __version__}


class DiscoveryPublisher:
    """Publishes those discovery payloads of an account that the broker does not have yet.

    Args:
        live: The live state of the account.
        topics: The topics of the account.
        discovery_prefix: The first level of the topics that Home Assistant listens to.
        interval: Shortest time in seconds between two checks of a charge point.
        longest_read: Seconds after which a charge point is announced even if parts of it were not read.
        get_cards: Returns the names of the cards.
        publish_later: Is called with a charge point that must be checked again.
    """

    def __init__(
        self,
        live: Live,
        topics: Topics,
        discovery_prefix: str,
        *,
        interval: float,
        longest_read: float,
        get_cards: Callable[[], list[str]],
        publish_later: Callable[[str], None],
    ) -> None:
        self._live = live
        self._topics = topics
        self._discovery_prefix = discovery_prefix
        self._interval = interval
        self._longest_read = longest_read
        self._get_cards = get_cards
        self._later = DelayedPublishing(publish_later)
        self._sent = SentPayloads()
        self._previous_run: PreviousRunDiscovery | None = None
        self._last: dict[str, Mapping[str, Any]] = {}
        """The last payload of each topic, even if the broker may have lost it."""
        self._inputs: dict[str, Inputs | None] = {}
        """The inputs from which the published payloads of each charge point were made."""
        self._looked_at: dict[str, float] = {}
        self._found_at: dict[str, float] = {}

    async def read_previous_run(self, connection: BrokerConnection) -> None:
        """Reads the discovery messages of a previous run, unless it did so already."""
        if self._previous_run is None:
            filters = [make_discovery_topic(self._discovery_prefix, "+")]
            messages = await connection.read_retained(filters, marker=self._topics.marker)
            self._previous_run = PreviousRunDiscovery(self._topics, messages)
            self._last.update(self._previous_run.payloads)

    async def remove_gone_devices(self, connection: BrokerConnection) -> None:
        """Removes discovery messages that a previous run left, of charge points that the account no longer has."""
        if self._previous_run is None:
            return
        for topic in self._previous_run.find_topics_to_clear(self._live.charge_points):
            if topic not in self._sent.topics:  # a charge point that is gone may share its grid connection
                await connection.publish(topic, encode_payload(NOTHING), retain=True, qos=AT_LEAST_ONCE)
        self._previous_run.payloads.clear()

    def forget_sent(self) -> tuple[str, ...]:
        """Forgets the payloads that the broker has; returns the charge points that may have some there."""
        self._sent.forget()
        self._inputs.clear()
        self._looked_at.clear()
        return self._sent.groups

    async def publish(self, connection: BrokerConnection, evse_id: str) -> None:
        """Publishes the changed payloads of a charge point; removes its devices if the account no longer has it."""
        point = self._live.charge_points.get(evse_id)
        wait = self._get_wait(point, evse_id)
        if wait > 0:
            self._later.start(evse_id, wait)
            return
        inputs = None if point is None else self._collect_inputs(point)
        if inputs is not None and inputs == self._inputs.get(evse_id):
            return
        wanted: dict[str, Payload] = {} if point is None else self._make_payloads(point)
        for topic, payload in self._sent.find_new(evse_id, wanted).items():
            await self._publish_device(connection, topic, payload)
            self._sent.note(evse_id, topic, payload)
        self._inputs[evse_id] = inputs

    def close(self) -> None:
        """Stops the timers."""
        self._later.close()

    async def _publish_device(self, connection: BrokerConnection, topic: str, payload: Payload) -> None:
        """Publishes the payload of a device; before that, a payload that removes entities it no longer has."""
        if isinstance(payload, str):
            self._last.pop(topic, None)
        else:
            removal = make_removal_payload(self._last.get(topic, {}), dict(payload))
            if removal is not None:
                await connection.publish(topic, encode_payload(removal), retain=True, qos=AT_LEAST_ONCE)
            self._last[topic] = payload
        await connection.publish(topic, encode_payload(payload), retain=True, qos=AT_LEAST_ONCE)

    def _get_wait(self, point: LiveChargePoint | None, evse_id: str) -> float:
        """Returns the seconds until a charge point may be announced; 0 if it may be announced now."""
        now = asyncio.get_running_loop().time()
        if point is None:
            return 0
        found_at = self._found_at.setdefault(evse_id, now)
        if not {SETTINGS, STATUS} <= point._heard_at.keys() and now < found_at + self._longest_read:
            return found_at + self._longest_read - now
        looked_at = self._looked_at.get(evse_id)
        if looked_at is not None and now < looked_at + self._interval:
            return looked_at + self._interval - now
        self._looked_at[evse_id] = now
        return 0

    def _collect_inputs(self, point: LiveChargePoint) -> Inputs:
        """Returns everything that the payloads depend on."""
        return (*collect_discovery_inputs(point), self._has_grid_device(point), tuple(self._get_cards()))

    def _has_grid_device(self, point: LiveChargePoint) -> bool:
        return is_first_at_grid(point, self._live.charge_points.values())

    def _make_payloads(self, point: LiveChargePoint) -> dict[str, Payload]:
        """Returns the payloads of a charge point, and of its grid connection if no other charge point comes first."""
        topics, prefix = self._topics, self._discovery_prefix
        payloads = [make_charge_point_payload(point, topics, prefix, ORIGIN, cards=self._get_cards())]
        if self._has_grid_device(point):
            payloads.append(make_grid_payload(point, topics, prefix, ORIGIN))
        return dict(payloads)
