"""Finds the device that a command is for: the device named by the user, or the account's only device."""

from __future__ import annotations

from typing import Any

import click

from ...client import Client
from ..arguments.subcommand_types import Option, Subcommand
from ..output.progress import Progress
from ..output.spec_text_constants import SUBJECT, SUBJECTS
from .client_factory import ClientFactory
from .login_and_account_status import CAN_LIST


def find_omitted_identity_option(subcommand: Subcommand, values: dict[str, Any]) -> Option | None:
    """Returns the option for the identity if the user left it out, else None."""
    identity_options = (option for option in subcommand.options if option.is_identity)
    return next((option for option in identity_options if values[option.argument] in (None, [])), None)


def add_identity(values: dict[str, Any], option: Option | None, identity: str) -> dict[str, Any]:
    """Returns the values, with `identity` as the value of `option`; unchanged if `option` is None."""
    return values if option is None else values | {option.argument: [identity] if option.takes_several else identity}


def find_named_identities(subcommand: Subcommand, values: dict[str, Any]) -> list[str]:
    """Returns the identities among the values of a subcommand."""
    given = ((option, values[option.argument]) for option in subcommand.options if option.is_identity)
    return [identity for option, value in given for identity in (value if option.takes_several else [value])]


async def find_only_identity(
    clients: ClientFactory, client: Client, option: Option, progress: Progress, *, uses_kept: bool = False
) -> str:
    """Returns the account's only identity; raises UsageError if it has none or several.

    The identities that an earlier run has kept are used only if the caller says so, since they may be out of date.
    """
    if not CAN_LIST:
        raise click.UsageError(f"{option.label} is missing")
    if uses_kept:
        found = [(identity, "") for identity in await clients.find_identities(client, progress)]
    else:
        found = await clients.list_identities(client, progress)
    if len(found) == 1:
        return found[0][0]
    if not found:
        raise click.UsageError(f"the account has no {SUBJECT}")
    listed = "".join(f"\n  {identity}  {name}".rstrip() for identity, name in found)
    raise click.UsageError(
        f"{option.label} is missing, and the account has {len(found)} {SUBJECTS}; add one of them:{listed}"
    )
