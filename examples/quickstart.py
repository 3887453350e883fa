"""Charges a car and shows the power: with an example session, or at your charge point.

    python examples/quickstart.py                                      # replays an example session
    BLUECURRENT_API_TOKEN=… python examples/quickstart.py              # shows your charge points and their status
    BLUECURRENT_API_TOKEN=… python examples/quickstart.py BCU123456    # starts and stops a session at one of them

BLUECURRENT_URL, if set, is the URL to connect to in place of Blue Current.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

try:
    from bluecurrent import BlueCurrentError, ChargePointStatus, ChStatus, Client, Lost
except ModuleNotFoundError as missing:
    sys.exit(
        f"{missing}: see docs/guides/installing.md, or run `make demo` and .venv/bin/python examples/quickstart.py"
    )

EXAMPLE_EVSE_ID = "BCU100001"


async def show_charge_points(client: Client) -> None:
    """Prints every charge point of the account with its live status."""
    points = await client.get_charge_points()
    if not points:
        print("The account has no charge points", flush=True)
    for point in points:
        name = f" ({point.name})" if point.name else ""
        print(f"Charge point {point.evse_id}{name}, {point.model_type}", flush=True)
        show(await client.get_status(point.evse_id))


async def charge(client: Client, evse_id: str) -> None:
    """Starts a session with the first card of the account, shows a dozen pushes, and stops it."""
    cards = await client.get_charge_cards()
    if not cards:
        sys.exit("The account has no charge card to start a session with")
    pushes = client.messages(ChStatus)
    print("Starting a session; the service pushes the following lines", flush=True)
    await client.start_session(evse_id, cards[0].uid)
    try:
        await show_pushes(pushes, 12)
    finally:
        await client.stop_session(evse_id)
    print("The session is stopped", flush=True)
    await show_pushes(pushes, 1)


async def show_pushes(pushes: AsyncIterator[ChStatus | Lost], count: int) -> None:
    """Prints a number of pushes, for a minute at most."""
    try:
        async with asyncio.timeout(60):
            for _ in range(count):
                push = await anext(pushes)
                if isinstance(push, ChStatus):
                    show(push.content)
    except TimeoutError:
        print("  no push came within a minute", flush=True)


def show(status: ChargePointStatus | None) -> None:
    """Prints a live status on one line."""
    if status is not None:
        power, energy = status.power_kw or 0, status.actual_kwh or 0
        line = f"  {status.activity or '?':<11} {power:5.2f} kW {energy:6.3f} kWh  {'#' * round(power * 3)}"
        print(line.rstrip(), flush=True)


async def main() -> None:
    """Connects to the account of BLUECURRENT_API_TOKEN, or to a fixture server without one."""
    url, api_token = os.environ.get("BLUECURRENT_URL") or None, os.environ.get("BLUECURRENT_API_TOKEN") or None
    evse_id = sys.argv[1] if len(sys.argv) > 1 else None
    async with AsyncExitStack() as stack:
        if api_token is None:
            from bluecurrent.testing import FixtureServer

            server = await stack.enter_async_context(FixtureServer("charging_session", "get_charge_cards", speed=4))
            url, api_token, evse_id = server.url, server.api_token, EXAMPLE_EVSE_ID
            print(f"An example charge point, served at {url}", flush=True)
        client = await stack.enter_async_context(Client(api_token, url=url))
        await show_charge_points(client)
        if evse_id is not None:
            await charge(client, evse_id)


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except BlueCurrentError as error:
        sys.exit(str(error))
    except BrokenPipeError:  # the program that reads the output has ended, and Python writes to it once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
