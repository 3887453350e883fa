# generated from codegen/templates/package/bridge/process/print_evcc_configuration.py by `python -m codegen generate`; changes here are lost
"""Prints evcc's configuration for the charge points that a bridge has published."""

from __future__ import annotations

from ..broker.broker_reconnection import Broker
from ..configuration.configuration_error import ConfigurationError
from ..configuration.settings import BridgeSettings
from ..evcc.evcc_yaml_configuration import find_chargers, write_configuration


async def print_evcc_configuration(settings: BridgeSettings) -> None:
    """Prints evcc's configuration for the charge points that the retained topics show.

    Raises:
        BrokerLost: The broker can't be reached.
        BrokerRefused: The broker does not accept the log-in.
        ConfigurationError: No bridge has published anything.
    """
    by_base_topic = {account.topics.base_topic: account.topics for account in settings.accounts}
    client_id = f"{settings.accounts[0].client_id}-print-evcc"
    chargers: list[tuple[str, int]] = []
    async with Broker(settings.broker, client_id=client_id, state_topic=None).connect() as connection:
        for topics in by_base_topic.values():
            retained = await connection.read_retained(topics.state_filters, marker=topics.marker)
            chargers += find_chargers(topics, [message.topic for message in retained])
    if not chargers:
        raise ConfigurationError(
            f"no charge points are published below {' or '.join(by_base_topic)}: start the bridge first"
        )
    print(write_configuration(settings, chargers))
