# generated from codegen/templates/package/cli/commands/confirmation.py by `python -m codegen generate`; changes here are lost
"""Asks for confirmation before a command interrupts a car that is charging."""

from __future__ import annotations

import asyncio
import sys

import click

from ..._runtime.core.errors import RequestTimeout, ServerError
from ...client import Client
from ...messages import ChargePointStatus
from ..arguments.prompts import confirm
from ..arguments.subcommand import Subcommand
from ..output.progress import Progress

CHARGING = "charging"


def check_can_ask(subcommand: Subcommand) -> None:
    """Raises UsageError if there is no terminal to ask on."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            f"{subcommand.name} may interrupt a car that is charging, and there is no terminal to ask on: "
            "add --yes to send it anyway"
        )


async def confirm_interruption(client: Client, subcommand: Subcommand, evse_id: str, progress: Progress) -> None:
    """Asks for confirmation if a car is or may be charging; raises Abort if the answer is no."""
    progress.show(f"reading the status of {evse_id}")
    status: ChargePointStatus | None
    try:
        status = await client.get_status(evse_id)
    except (RequestTimeout, ServerError):
        status = None
    if status is not None and status.activity != CHARGING:
        return
    progress.hide()
    state = "may be charging a car (its status is unknown)" if status is None else charging_text(status)
    try:
        is_confirmed = await confirm(f"{evse_id} {state}. Continue with {subcommand.name}?")
    except asyncio.CancelledError:
        click.echo("\nNothing was sent.", err=True)
        raise
    if not is_confirmed:
        raise click.Abort


def charging_text(status: ChargePointStatus) -> str:
    """Describes a charge point that charges, with its power if that is known."""
    return "is charging a car" + ("" if status.power_kw is None else f" with {status.power_kw:g} kW")
