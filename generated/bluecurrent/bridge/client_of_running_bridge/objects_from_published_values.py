# generated from codegen/templates/package/bridge/client_of_running_bridge/objects_from_published_values.py by `python -m codegen generate`; changes here are lost
"""Holds the values that a bridge has published, and rebuilds from them the objects that the service sends."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..._runtime.live.live_part_names import SETTINGS, STATUS, SUBJECT
from ...live import Live, LiveGrid, LiveSocket
from ..entities.entity_table import SETTINGS_FIELDS
from ..publishing.availability_decision import ONLINE
from ..topic_types import AVAILABILITY, StateTopic

SESSION = "session"
"""The last level of a topic with a session, which the live state has no part for."""

Values = dict[str, Any]


class PublishedAccount:
    """Holds the last message of each topic. What the bridge does not publish, such as names and cards, is missing."""

    def __init__(self) -> None:
        self._values: dict[StateTopic, Values] = {}
        self.availability: dict[str, bool] = {}
        """By charge point, True if its values are current."""

    def note(self, topic: StateTopic, payload: bytes) -> bool:
        """Stores the values of a message; returns whether they have changed. An empty message removes the values."""
        if topic.part == AVAILABILITY:
            before = self.availability.pop(topic.evse_id, None)
            if payload:
                self.availability[topic.evse_id] = payload == ONLINE.encode()
            return before != self.availability.get(topic.evse_id)
        values = parse_values(payload)
        has_changed = self._values.get(topic, {}) != values
        self._values[topic] = values
        return has_changed

    def find_object(self, name: str, evse_id: str = "") -> Values | None:
        """Returns an object in the form in which the service sends it; None if the bridge has not published it."""
        feed = Live._table.feeds.get(name)
        if feed is None or not feed.places:
            return None
        place, identity = feed.places[0], Live._table.identity
        if feed.part == SUBJECT:
            return {place: [self._make_settings(known, has_activity=True) for known in sorted(self.availability)]}
        if evse_id not in self.availability:
            return None
        if feed.part == SETTINGS:
            return {identity: evse_id, place: self._make_settings(evse_id)}
        if feed.part == STATUS:
            statuses = self._make_statuses(evse_id)
            content = {place: statuses[0]} if len(statuses) == 1 else {feed.places[-1]: statuses}
            return {identity: evse_id, **content}
        grid = self._get(evse_id, feed.part)
        return {place: keep_known(grid, LiveGrid._attributes.fields)} if grid else None

    def _make_settings(self, evse_id: str, *, has_activity: bool = False) -> Values:
        settings = self._get(evse_id, SETTINGS)
        known = {name: drop_unknown(settings.get(name)) for name in SETTINGS_FIELDS}
        activity = Live._session_fields.activity
        shown = {activity: self._get(evse_id, STATUS).get(activity)} if has_activity else {}
        return {Live._table.identity: evse_id, **drop_unknown(known | shown)}

    def _make_statuses(self, evse_id: str) -> list[Values]:
        """Returns the status of each socket; the status of the charge point if no socket has topics of its own."""
        ids = sorted({topic.socket_id for topic in self._values if topic.evse_id == evse_id and topic.socket_id})
        statuses = []
        for socket_id in (*ids,) or (None,):
            values = self._get(evse_id, STATUS, socket_id) | self._get(evse_id, SESSION, socket_id)
            named = {Live._table.identity: evse_id, **({Live._table.socket: socket_id} if socket_id else {})}
            statuses.append(named | keep_known(values, LiveSocket._attributes.fields))
        return statuses

    def _get(self, evse_id: str, part: str, socket_id: int | None = None) -> Values:
        return self._values.get(StateTopic(evse_id, part, socket_id), {})


def parse_values(payload: bytes) -> Values:
    """Returns the JSON object in a payload; an empty one for any other payload."""
    try:
        values = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def keep_known(values: Values, names: Iterable[str]) -> Values:
    """Returns the known values with these names, without those that the bridge has calculated or added."""
    return {name: value for name, value in values.items() if name in names and value is not None}


def drop_unknown(value: Any) -> Any:
    """Returns an object without its unknown values, which are null."""
    return {name: item for name, item in value.items() if item is not None} if isinstance(value, dict) else value
