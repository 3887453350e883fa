# generated from codegen/templates/package/cli/commands/confirmation.py by `python -m codegen generate`; changes here are lost
"""Commands that change something: asked about before they disturb a car, and followed until they are answered."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import click

from ..._runtime.core.errors import RequestTimeout, ServerError
from ..._runtime.core.wait_option import Wait
from ...client import Client
from ...messages import Acknowledgement, ChargePointStatus
from ...protocol import PROTOCOL
from ..arguments.prompts import confirmed
from ..arguments.subcommand import Subcommand
from ..output.progress import Progress

CHARGING = "charging"


def check_can_ask(item: Subcommand) -> None:
    """Raise UsageError if there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            f"{item.name} may interrupt a car that is charging, and there is no terminal to ask on: add --yes"
        )


async def act(
    client: Client,
    item: Subcommand,
    arguments: dict[str, Any],
    progress: Progress,
    *,
    wait: Wait,
    yes: bool,
) -> Any:
    """Send it, once nothing speaks against it, and wait for as much as was asked for."""
    await client.connect()
    if item.disturbs and not yes:
        await ask(client, item, arguments["evse_id"], progress)
    route = PROTOCOL.routes[item.command]
    where = arguments.get("evse_id")

    def note(message: Acknowledgement) -> None:
        if message.object == route.receipt and message.evse_id in (where, None) and wait == "verdict":
            progress.show(f"{item.command}: taken by the service, waiting for the charge point's verdict")

    client.on(Acknowledgement, note)
    progress.show(f"{item.command}: waiting for {'the receipt of the service' if route.receipt else 'the answer'}")
    try:
        return await getattr(client, item.method)(**arguments, wait=wait)
    except asyncio.CancelledError:
        progress.hide()
        click.echo(f"bluecurrent: whether {item.name} was carried out is not known", err=True)
        raise


async def ask(client: Client, item: Subcommand, evse_id: str, progress: Progress) -> None:
    """Let a person decide if a car is charging; raises Abort if the answer is no."""
    progress.show(f"looking at what {evse_id} is doing")
    status: ChargePointStatus | None
    try:
        status = await client.get_status(evse_id)
    except (RequestTimeout, ServerError):
        status = None
    if status is not None and status.activity != CHARGING:
        return
    progress.hide()
    doing = "may be charging a car: it did not say" if status is None else f"is charging a car{power(status)}"
    if not await confirmed(f"{evse_id} {doing}. Go on with {item.name}?"):
        raise click.Abort


def power(status: ChargePointStatus) -> str:
    """The power of a charge point, for a sentence."""
    return "" if status.power_kw is None else f" with {status.power_kw:g} kW"
