# generated from codegen/templates/package/bridge/publishing/previous_run_discovery.py by `python -m codegen generate`; changes here are lost
"""Holds the discovery messages that a previous run of the bridge left at the broker, and finds outdated ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..broker.received_message import ReceivedMessage
from ..topic_types import AVAILABILITY, STATE_PARTS
from ..topics import Topics, can_be_level


class PreviousRunDiscovery:
    """Finds the discovery messages of a previous run, and the topics of charge points that left the account."""

    def __init__(self, topics: Topics, messages: Iterable[ReceivedMessage]) -> None:
        self._topics = topics
        read = ((message.topic, _read_json(message.payload)) for message in messages)
        self.payloads = {topic: payload for topic, payload in read if topics.bridge_state in _availability(payload)}
        """The discovery messages by topic."""

    def find_topics_to_clear(self, evse_ids: Iterable[str]) -> list[str]:
        """Returns the discovery and state topics of charge points outside `evse_ids`. The caller clears them."""
        present = {self._topics.availability(evse_id) for evse_id in evse_ids if can_be_level(evse_id)}
        gone = []
        for topic, payload in self.payloads.items():
            others = [name for name in _availability(payload) if name != self._topics.bridge_state]
            if not present.intersection(others):
                gone.append(topic)
                gone += [name for other in others for name in self._state_topics(other)]
                gone += self._socket_topics(payload)
        return list(dict.fromkeys(gone))

    def _state_topics(self, availability: str) -> list[str]:
        """Returns the availability and state topics of a charge point, given the availability topic."""
        begin, _, last = availability.rpartition("/")
        if last != AVAILABILITY or not begin.startswith(f"{self._topics.base_topic}/"):
            return []
        return [availability, *(f"{begin}/{part}" for part in STATE_PARTS)]

    def _socket_topics(self, payload: Mapping[str, Any]) -> list[str]:
        """Returns the state topics of sockets that the entities of a device read."""
        known = payload.get("components")
        components = known.values() if isinstance(known, dict) else ()
        names = [str(item.get("state_topic")) for item in components if isinstance(item, dict)]
        return [name for name in names if (state := self._topics.parse_state(name)) and state.socket_id is not None]


def _read_json(payload: bytes) -> Mapping[str, Any]:
    try:
        data = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _availability(payload: Mapping[str, Any]) -> list[str]:
    """Returns the topics on which the availability of a device depends."""
    listed = payload.get("availability")
    items = listed if isinstance(listed, list) else []
    return [str(item.get("topic")) for item in items if isinstance(item, dict)]
