# generated from codegen/templates/package/cli/account_access/interrupting_command_confirmation.py by `python -m codegen generate`; changes here are lost
"""Asks for confirmation before a command that may interrupt a running activity, such as charging."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import click

from ...client import Client
from ..arguments.secret_sources import can_prompt
from ..arguments.subcommand_types import Subcommand
from ..arguments.terminal_confirmation import confirm
from ..output.progress import Progress
from ..output.spec_text_constants import ACTIVITY, SUBJECT, SUBJECTS
from .login_and_account_status import describe_activity, list_identities


def check_can_ask(subcommand: Subcommand) -> None:
    """Raises UsageError if there is no terminal to ask on."""
    if not can_prompt():
        raise click.UsageError(
            f"{subcommand.name} may interrupt a {SUBJECT} that is {ACTIVITY}, and there is no terminal to ask on: "
            "add --yes to send it anyway"
        )


async def confirm_interruption(
    client: Client, subcommand: Subcommand, identities: Sequence[str], progress: Progress
) -> None:
    """Asks for confirmation if a command may interrupt something; raises Abort if the answer is no.

    A command that names no identity may interrupt any device of the account.
    """
    if not identities:
        progress.show(f"reading the {SUBJECTS} of the account")
        identities = [identity for identity, _ in await list_identities(client)]
    states = []
    for identity in identities:
        progress.show(f"reading the status of {identity}")
        if activity := await describe_activity(client, identity):
            states.append(f"{identity} {activity}")
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
