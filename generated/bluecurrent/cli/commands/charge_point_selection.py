# generated from codegen/templates/package/cli/commands/charge_point_selection.py by `python -m codegen generate`; changes here are lost
"""Finds the charge points of a command: those that it names, or the only one of the account."""

from __future__ import annotations

from typing import Any

import click

from ...client import Client
from ..arguments.subcommand import Option, Subcommand
from ..output.progress import Progress


def left_out_option(subcommand: Subcommand, values: dict[str, Any]) -> Option | None:
    """Returns the option that names the charge point, if it has no value."""
    names = (option for option in subcommand.options if option.placeholder)
    return next((option for option in names if values[option.argument] in (None, [])), None)


def add_charge_point(values: dict[str, Any], option: Option | None, evse_id: str) -> dict[str, Any]:
    """Returns the values with a charge point for the option that was left out, if one was."""
    return values if option is None else values | {option.argument: [evse_id] if option.many else evse_id}


def named_charge_points(subcommand: Subcommand, values: dict[str, Any]) -> list[str]:
    """Returns the charge points that the values of a subcommand name."""
    given = ((option, values[option.argument]) for option in subcommand.options if option.placeholder)
    return [evse_id for option, value in given for evse_id in (value if option.many else [value])]


async def find_only_charge_point(client: Client, option: Option, progress: Progress) -> str:
    """Connects, and returns the account's charge point; raises UsageError if it has none or several."""
    progress.show("connecting")
    await client.connect()
    progress.show("reading the charge points of the account")
    points = await client.get_charge_points()
    if len(points) == 1:
        return points[0].evse_id
    if not points:
        raise click.UsageError("the account has no charge point")
    listed = "".join(f"\n  {point.evse_id}  {point.name or ''}".rstrip() for point in points)
    raise click.UsageError(
        f"{option.label} is missing, and the account has {len(points)} charge points; add one of them:{listed}"
    )
