"""Holds the state topics that a previous run of the bridge left at the broker, and finds outdated ones."""

from __future__ import annotations

from collections.abc import Iterable

from ..broker.received_message import ReceivedMessage
from ..topics import Topics


class PreviousRunStates:
    """Finds the state topics of charge points that left the account while the bridge was not running."""

    def __init__(self, topics: Topics, messages: Iterable[ReceivedMessage]) -> None:
        names = [message.topic for message in messages]
        bridges = {topics.parse_bridge_state(name) for name in names} - {None, topics.bridge_name}
        states = {name: state.evse_id for name in names if (state := topics.parse_state(name)) is not None}
        self._evse_ids = {} if bridges else states
        """The charge points by topic; empty if another bridge has this base topic, since they may be in its account."""

    def find_topics_to_clear(self, evse_ids: Iterable[str]) -> list[str]:
        """Returns the state topics of charge points outside `evse_ids`. The caller clears them."""
        present = set(evse_ids)
        return [name for name, evse_id in self._evse_ids.items() if evse_id not in present]

    def forget(self) -> None:
        """Forgets all topics."""
        self._evse_ids.clear()
