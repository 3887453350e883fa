"""Removes the retained messages about a charge point from the broker."""

from __future__ import annotations

from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..broker.broker_reconnection import Broker
from ..broker.received_message import ReceivedMessage
from ..configuration.settings import AccountSettings, BridgeSettings
from ..topics import make_discovery_topic


async def forget_charge_point(settings: BridgeSettings, evse_id: str) -> None:
    """Removes all retained messages about a charge point, and prints their number.

    Raises:
        BrokerLost: The broker can't be reached.
        BrokerRefused: The broker does not accept the log-in.
        InvalidTopic: The identity can't be part of a topic.
    """
    has_removed = False
    for account in settings.accounts:
        client_id = f"{account.client_id}-forget"
        async with Broker(settings.broker, client_id=client_id, state_topic=None).connect() as connection:
            topics = await _find_retained(connection, settings, account, evse_id)
            for topic in topics:
                await connection.publish(topic, b"", retain=True, qos=AT_LEAST_ONCE)
        if topics:
            has_removed = True
            print(f"{account.name}: {len(topics)} retained messages about {evse_id} were removed")
    if not has_removed:
        print(f"the broker keeps nothing about {evse_id}: check the id and --base-topic")


async def _find_retained(
    connection: BrokerConnection, settings: BridgeSettings, account: AccountSettings, evse_id: str
) -> list[str]:
    """Returns the topics of the charge point, and those on which it or its grid connection is announced."""
    own = account.topics.charge_point(evse_id)
    filters = [f"{own}/#"]
    if settings.home_assistant is not None:
        filters.append(make_discovery_topic(settings.home_assistant.discovery_prefix, "+"))
    retained = await connection.read_retained(filters, marker=account.topics.marker)
    return [message.topic for message in retained if _is_about(message, own)]


def _is_about(message: ReceivedMessage, charge_point_topic: str) -> bool:
    """Tells if a message is on a topic of the charge point, or announces entities that read such a topic."""
    begins = f"{charge_point_topic}/"
    return message.topic.startswith(begins) or f'"{begins}'.encode() in message.payload
