"""Logs, once for each reason, that the broker refuses messages or subscriptions of the bridge."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

_LOGGER = logging.getLogger(__name__)


class RefusalLog:
    """Logs refused subscriptions; also refused messages, if the broker uses MQTT 5 and acknowledges the messages."""

    def __init__(self) -> None:
        self._reported: set[str] = set()

    def watch_messages(self, paho: Any) -> None:
        """Logs, from now on, that the broker refuses messages. It uses paho, since aiomqtt ignores the reason code."""
        note_acknowledgement = paho.on_publish

        def note(client: Any, userdata: Any, mid: int, reason: Any, properties: Any) -> None:
            if is_refusal(reason):
                self._report(
                    f"messages of this program ({reason}): check that its access list lets this user write to the "
                    "topics of the bridge and of discovery. The log of the broker may name the topics"
                )
            note_acknowledgement(client, userdata, mid, reason, properties)

        paho.on_publish = note

    def report_subscriptions(self, topics: Iterable[str], reasons: Iterable[Any]) -> list[str]:
        """Logs and returns those topics to which the broker does not let this user subscribe."""
        refused = {topic: reason for topic, reason in zip(topics, reasons, strict=False) if is_refusal(reason)}
        for topic, reason in refused.items():
            self._report(
                f"the subscription to {topic} ({reason}): check that its access list lets this user read that topic"
            )
        return list(refused)

    def _report(self, refused: str) -> None:
        if refused not in self._reported:
            self._reported.add(refused)
            _LOGGER.warning("the broker refuses %s", refused)


def is_refusal(reason: Any) -> bool:
    """Tells if the reason code of an acknowledgement means that the broker did not do what was asked."""
    value = getattr(reason, "value", reason)
    return isinstance(value, int) and value >= 128
