# generated from codegen/templates/package/bridge/process/connection_check.py by `python -m codegen generate`; changes here are lost
"""Connects once to the service and to the broker, to check a configuration."""

from __future__ import annotations

from ..._runtime.core.errors import BlueCurrentError
from ..broker.broker_errors import BrokerLost, BrokerRefused
from ..broker.broker_reconnection import Broker
from ..configuration.settings import AccountSettings, BridgeSettings
from .bridge_process import OpenClient
from .logging_setup import account_name


async def check_connections(settings: BridgeSettings, open_client: OpenClient) -> dict[str, Exception]:
    """Connects each account to the service and to the broker, prints a line for each connection, and returns errors.

    The errors are those of the accounts that have failed, by name: a BlueCurrentError, BrokerLost or BrokerRefused.
    """
    errors: dict[str, Exception] = {}
    for account in settings.accounts:
        account_name.set(account.name if settings.names_accounts else "")
        try:
            await _check_account(account, settings, open_client)
        except (BlueCurrentError, BrokerLost, BrokerRefused) as error:
            errors[account.name] = error
    return errors


async def _check_account(account: AccountSettings, settings: BridgeSettings, open_client: OpenClient) -> None:
    # Another client id than that of a bridge that may be running, whose connection the broker would end.
    broker = Broker(settings.broker, client_id=f"{account.client_id}-check", state_topic=None)
    async with broker.connect():
        print(f"{account.name}: the broker at {settings.broker.address} accepts the log-in")
    async with open_client(account) as client:
        await client.connect()
        charge_points = await client.get_charge_points()
        print(f"{account.name}: the service accepts the API token; charge points: {len(charge_points)}")
