"""Asks for confirmation before a command interrupts a car that is charging."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

import click

from ..._runtime.core.errors import RequestTimeout, ServerError
from ...client import Client
from ...messages import ChargePointStatus
from ..arguments.subcommand import Subcommand
from ..arguments.terminal_confirmation import confirm
from ..output.progress import Progress

CHARGING = "charging"


def check_can_ask(subcommand: Subcommand) -> None:
    """Raises UsageError if there is no terminal to ask on."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            f"{subcommand.name} may interrupt a car that is charging, and there is no terminal to ask on: "
            "add --yes to send it anyway"
        )


async def confirm_interruption(
    client: Client, subcommand: Subcommand, evse_ids: Sequence[str], progress: Progress
) -> None:
    """Asks for confirmation if a car is or may be charging; raises Abort if the answer is no.

    A command that names no charge point may interrupt a car at any charge point of the account.
    """
    if not evse_ids:
        progress.show("reading the charge points of the account")
        evse_ids = [point.evse_id for point in await client.get_charge_points()]
    states = [state for evse_id in evse_ids if (state := await charging_state(client, evse_id, progress))]
    if not states:
        return
    progress.hide()
    try:
        is_confirmed = await confirm(f"{', '.join(states)}. Continue with {subcommand.name}?")
    except asyncio.CancelledError:
        click.echo("\nNothing was sent.", err=True)
        raise
    if not is_confirmed:
        raise click.Abort


async def charging_state(client: Client, evse_id: str, progress: Progress) -> str:
    """Says that a charge point is or may be charging a car; returns an empty text if it is not."""
    progress.show(f"reading the status of {evse_id}")
    try:
        status = await client.get_status(evse_id)
    except (RequestTimeout, ServerError):
        return f"{evse_id} may be charging a car (its status is unknown)"
    return f"{evse_id} {charging_text(status)}" if status.activity == CHARGING else ""


def charging_text(status: ChargePointStatus) -> str:
    """Describes a charge point that charges, with its power if that is known."""
    return "is charging a car" + ("" if status.power_kw is None else f" with {status.power_kw:g} kW")
