"""Sends commands to a running bridge, which passes them on to the service."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from ... import messages
from ..._runtime.options.wait_argument_type import Wait
from ..._runtime.requests.request_base_class import Request
from ...protocol import PROTOCOL
from ..arguments.subcommand_types import Subcommand
from ..output.warning_lines import warn
from .client_factory import ClientFactory


def check_bridge_can_act(subcommand: Subcommand, values: dict[str, Any], wait: Wait) -> None:
    """Raises UsageError if a bridge can't carry out the command, or does not support one of its options."""
    if not subcommand.acts:
        return
    if wait != "verdict":
        raise click.UsageError(f"a bridge tells only the verdict: leave out --wait {wait}, or --mqtt")
    if PROTOCOL.routes.get(subcommand.command) is None:
        raise click.UsageError(f"{subcommand.name} can't use a bridge: leave out --mqtt")
    for option in subcommand.options:
        if option.only_http and values[option.argument] is not None:
            raise click.UsageError(f"{option.label} is only possible over HTTP, which a bridge does not use")


async def act_through_bridge(
    clients: ClientFactory, subcommand: Subcommand, request: Request, values: dict[str, Any]
) -> Any:
    """Sends a checked command to the bridge; returns the verdict."""
    card = None
    for option in subcommand.options:
        if option.chosen_by:
            card = values[option.chosen_by]
    assert clients.bridge is not None
    verdict = await clients.bridge.act(request, card=card, timeout=clients.options.timeout)
    return messages.DECODER.decode(json.dumps(verdict))


def warn_of_outdated(clients: ClientFactory, identities: Sequence[str]) -> None:
    """Prints a warning for each identity whose values at the bridge are not current."""
    outdated = clients.bridge.find_outdated(list(identities)) if clients.bridge else []
    for identity in outdated:
        warn(f"the values of {identity} are the last ones that the bridge had: it or the service is not connected")
