"""Charges a car and shows the power as it comes in: a recorded car, or yours.

    python examples/quickstart.py                                      # a fixture server replays a recorded session
    BLUECURRENT_API_TOKEN=… python examples/quickstart.py              # your charge points and what they are doing
    BLUECURRENT_API_TOKEN=… python examples/quickstart.py BCU123456    # starts and stops a session there

BLUECURRENT_URL, when set, is what it connects to in place of Blue Current.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

from bluecurrent import BlueCurrentError, ChargePointStatus, ChStatus, Client, Lost

RECORDED = "BCU100001"


async def show_charge_points(client: Client) -> None:
    """Print every charge point of the account, with its live status."""
    points = await client.get_charge_points()
    if not points:
        print("The account has no charge points")
    for point in points:
        name = f" ({point.name})" if point.name else ""
        print(f"Charge point {point.evse_id}{name}, {point.model_type}")
        show(await client.get_status(point.evse_id))


async def charge(client: Client, evse_id: str) -> None:
    """Start a session with the first card of the account, show a dozen pushes, and stop it."""
    cards = await client.get_charge_cards()
    if not cards:
        sys.exit("The account has no charge card to start a session with")
    pushes = client.messages(ChStatus)
    print("Starting a session; what follows is pushed by the service")
    await client.start_session(evse_id, cards[0].uid)
    try:
        await show_pushes(pushes, 12)
    finally:
        print("Stopping it")
        await client.stop_session(evse_id)
    await show_pushes(pushes, 1)


async def show_pushes(pushes: AsyncIterator[ChStatus | Lost], count: int) -> None:
    """Print what the service sends of its own accord, for a minute at most."""
    try:
        async with asyncio.timeout(60):
            for _ in range(count):
                push = await anext(pushes)
                if isinstance(push, ChStatus):
                    show(push.content)
    except TimeoutError:
        print("  nothing new for a while")


def show(status: ChargePointStatus | None) -> None:
    """Print one line of live status."""
    if status is not None:
        power, energy = status.power_kw or 0, status.actual_kwh or 0
        line = f"  {status.activity or '?':<11} {power:5.2f} kW {energy:6.3f} kWh  {'#' * round(power * 3)}"
        print(line.rstrip(), flush=True)


async def main() -> None:
    """Connect to the account that the environment names, else to a fixture server."""
    url, api_token = os.environ.get("BLUECURRENT_URL"), os.environ.get("BLUECURRENT_API_TOKEN")
    evse_id = sys.argv[1] if len(sys.argv) > 1 else None
    async with AsyncExitStack() as stack:
        if api_token is None:
            from bluecurrent.testing import FixtureServer

            server = await stack.enter_async_context(FixtureServer("charging_session", "get_charge_cards", speed=4))
            url, api_token, evse_id = server.url, server.api_token, RECORDED
            print(f"A recorded charge point, served at {url}")
        client = await stack.enter_async_context(Client(api_token, url=url))
        await show_charge_points(client)
        if evse_id is not None:
            await charge(client, evse_id)


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except BlueCurrentError as error:
        sys.exit(str(error))
