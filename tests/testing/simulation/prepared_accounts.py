"""Defines parameters of commands, and brings a simulated account into the state in which a command has an effect."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bluecurrent import Client
from bluecurrent.testing import SimulatedAccount

FREE = "BCU100003"
"""A charge point that is free."""
OVERRIDE = {
    "chargepoints": [FREE],
    "overridestarttime": "10:00",
    "overridestartdays": ["MO"],
    "overridestoptime": "20:00",
    "overridestopdays": ["MO"],
    "overridevalue": 10,
}
"""The parameters of an override of its current limit."""

Prepare = Callable[[Client, SimulatedAccount, str], Awaitable[object]]


async def prepare(client: Client, account: SimulatedAccount, command: str, evse_id: str) -> None:
    """Prepares a charge point that is free for a command."""
    if command in PREPARATIONS:
        await PREPARATIONS[command](client, account, evse_id)


async def block(client: Client, account: SimulatedAccount, evse_id: str) -> None:
    await client.block(evse_id, True)


async def plug_in(client: Client, account: SimulatedAccount, evse_id: str) -> None:
    await client.set_plug_and_charge(evse_id, False)
    account.charge_points[evse_id].plug_in()


async def charge(client: Client, account: SimulatedAccount, evse_id: str) -> None:
    await plug_in(client, account, evse_id)
    await client.start_session(evse_id, "BCU-APP")


async def charge_by_price(client: Client, account: SimulatedAccount, evse_id: str) -> None:
    await client.set_price_based_charging(evse_id, True)


async def delay_charging(client: Client, account: SimulatedAccount, evse_id: str) -> None:
    await client.set_delayed_charging(evse_id, True)


PREPARATIONS: dict[str, Prepare] = {
    "SET_OPERATIVE": block,
    "START_SESSION": plug_in,
    "STOP_SESSION": charge,
    "SET_DELAYED_CHARGING": charge_by_price,
    "SET_PRICE_BASED_CHARGING": delay_charging,
    "SAVE_SCHEDULE_DELAYED_CHARGING": delay_charging,
    "SET_PRICE_BASED_SETTINGS": charge_by_price,
    "PATCH_PRICE_BASED_CHARGING_SETTINGS": charge_by_price,
}
