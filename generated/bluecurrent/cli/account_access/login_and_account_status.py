# generated from codegen/templates/package/cli/account_access/login_and_account_status.py.j2 by `python -m codegen generate`; changes here are lost
"""Logs in, lists the charge points of the account, or says if a given one is in use."""

from __future__ import annotations

from typing import Any

from ..._runtime.core.errors import RequestTimeout, ServerError
from ..._runtime.decoding.received_model_base_classes import KnownMessage
from ...client import Client
from ...messages import ChStatus, GridCurrent, Hello
from ..arguments.subcommand_table import SUBCOMMANDS
from ..output.spec_text_constants import ACTIVITY

GREETING = Hello
"""The class of the answer to the greeting."""
PUSHED_CLASSES: tuple[type[KnownMessage], ...] = (
    ChStatus,
    GridCurrent,
)
"""The classes of messages that the service pushes when something changes."""
HTTP_CHECK_METHOD = "get_grids"
"""The harmless method with which HTTP is tried; empty if there is none."""
LIST_METHOD = "get_charge_points"
LIST_SUBCOMMAND = next((item.name for item in SUBCOMMANDS if LIST_METHOD and item.method == LIST_METHOD), "")
"""The method and the subcommand that list the identities of an account; empty if there is none."""
CAN_LIST = True
"""True if there is a command that lists the identities of an account."""


async def log_in(client: Client, api_token: str) -> None:
    """Logs in, to try out the API token."""
    await client.validate_api_token(api_token)


async def list_identities(client: Client) -> list[tuple[str, str]]:
    """Returns the identity and the name of each charge point of the account; none if there is no command for that."""
    items = await client.get_charge_points()
    return [(item.evse_id, item.name or "") for item in items]


def read_identities(items: Any) -> list[str]:
    """Returns the identities in the answer to the command that lists them."""
    return [item.evse_id for item in items]


async def describe_activity(client: Client, identity: str) -> str:
    """Returns words that say that a charge point is or may be busy; an empty text if it is not."""
    try:
        status = await client.get_status(identity)
    except (RequestTimeout, ServerError):
        return f"may be {ACTIVITY} (its status is unknown)"
    if status.activity != "charging":
        return ""
    if status.power_kw is not None:
        return f"is {ACTIVITY} with {status.power_kw:g} kW"
    return f"is {ACTIVITY}"
