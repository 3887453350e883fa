"""Connects once to the service and to the broker, to check a configuration."""

from __future__ import annotations

from ..broker.broker_reconnection import Broker
from ..configuration.settings import BridgeSettings
from .bridge_process import OpenClient


async def check_connections(settings: BridgeSettings, open_client: OpenClient) -> None:
    """Connects each account to the service and to the broker, and prints a line for each connection.

    Raises:
        BlueCurrentError: The service can't be reached, or does not accept the API token.
        BrokerLost: The broker can't be reached.
        BrokerRefused: The broker does not accept the log-in.
    """
    for account in settings.accounts:
        # Another client id than that of a bridge that may be running, whose connection the broker would end.
        broker = Broker(settings.broker, client_id=f"{account.client_id}-check", state_topic=None)
        async with broker.connect():
            print(f"{account.name}: the broker at {settings.broker.address} accepts the log-in")
        async with open_client(account) as client:
            await client.connect()
            charge_points = await client.get_charge_points()
            print(f"{account.name}: the service accepts the API token; charge points: {len(charge_points)}")
