"""Publishes the results of commands."""

from __future__ import annotations

import logging

from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..broker.broker_errors import BrokerLost
from ..broker.received_message import ReceivedMessage
from ..publishing.published_payloads import encode_payload
from ..topics import Topics
from .command_result import CommandResult

_LOGGER = logging.getLogger(__name__)

LONGEST_NAME = 200
"""Characters of a topic that the log repeats."""


class ResultPublisher:
    """Publishes the results for one account, and logs them."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._connection: BrokerConnection | None = None

    def open(self, connection: BrokerConnection) -> None:
        """Publishes results on this connection from now on."""
        self._connection = connection

    async def publish(self, evse_id: str, result: CommandResult, message: ReceivedMessage) -> None:
        """Publishes a result on the result topic, and also on the response topic if the message names one."""
        name = result.command or f"the message on {message.topic[:LONGEST_NAME]}"
        if result.error is None:
            _LOGGER.info("%s for %s: %s", name, evse_id, result.status)
        else:
            _LOGGER.warning("%s for %s: %s: %s", name, evse_id, result.status, result.error)
        payload = encode_payload(result.to_json())
        topics = [self._topics.result(evse_id)]
        if message.response_topic and self._can_answer_on(message.response_topic):
            topics.append(message.response_topic)
        try:
            for topic in dict.fromkeys(topics):
                if self._connection is not None:
                    await self._connection.publish(
                        topic, payload, qos=AT_LEAST_ONCE, correlation_data=message.correlation_data
                    )
        except BrokerLost:
            _LOGGER.warning("the result of a command for %s could not be published", evse_id)

    def _can_answer_on(self, topic: str) -> bool:
        """Tells if a result may be published on a response topic, which must not be one for commands or for states."""
        is_own = topic.startswith(f"{self._topics.base_topic}/")
        is_taken = is_own and (
            self._topics.parse_command_target(topic) is not None or self._topics.has_state(topic) or "/evcc/" in topic
        )
        return not is_taken and not topic.startswith("$") and not set("+#\0") & set(topic)
