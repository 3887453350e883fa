# generated from codegen/templates/package/bridge/publishing/published_payloads.py by `python -m codegen generate`; changes here are lost
"""Remembers the payloads that the broker has, so that only differences are published."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Payload = Mapping[str, Any] | str
"""The contents of a message: a JSON object, or text."""
NOTHING = ""
"""The payload that removes a retained message."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class SentPayloads:
    """Holds the last payload of each retained topic, in one group for each charge point."""

    def __init__(self) -> None:
        self._groups: dict[str, dict[str, Payload | None]] = {}

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups."""
        return tuple(self._groups)

    @property
    def topics(self) -> set[str]:
        """The topics on which the broker has, or may have, a payload."""
        return {topic for topics in self._groups.values() for topic in topics}

    def find_new(self, group: str, wanted: Mapping[str, Payload]) -> dict[str, Payload]:
        """Returns the payloads that the broker does not have yet, and `NOTHING` for topics that must be removed."""
        sent = self._groups.get(group, {})
        new = {topic: payload for topic, payload in wanted.items() if sent.get(topic) != payload}
        return new | {topic: NOTHING for topic in sent if topic not in wanted}

    def get(self, group: str, topic: str) -> Payload | None:
        """Returns the payload that the broker has on a topic; None if it has none, or if that is not certain."""
        return self._groups.get(group, {}).get(topic)

    def note(self, group: str, topic: str, payload: Payload) -> None:
        """Stores a payload that was published."""
        topics = self._groups.setdefault(group, {})
        if payload == NOTHING:
            topics.pop(topic, None)
        else:
            topics[topic] = payload
        if not topics:
            del self._groups[group]

    def forget(self) -> None:
        """Forgets the payloads, which the broker may have lost, but not their topics."""
        for topics in self._groups.values():
            topics.update(dict.fromkeys(topics))


def encode_payload(payload: Payload) -> bytes:
    """Encodes a payload in UTF-8; an object becomes JSON without blanks."""
    if not isinstance(payload, str):
        payload = _ENCODER.encode(payload)
    return payload.encode(errors="replace")
