"""Chooses between the WebSocket and HTTP for an action that can be sent on both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from ..core.errors import make_argument_error
from ..options.transport_argument_type import Transport

NONE: Mapping[str, Any] = {}


def uses_rest(
    command: str,
    transport: Transport | None,
    *,
    only_rest: Mapping[str, Any] = NONE,
    needed: Mapping[str, tuple[Any, Any]] = NONE,
    is_preferred: bool = False,
) -> bool:
    """Returns whether an action is sent over HTTP; raises InvalidRequest for arguments that the transport can't send.

    Args:
        command: The name of the command, for errors.
        transport: The choice of the program, if it has made one.
        only_rest: The arguments that only HTTP can send. If one of them is not None, HTTP is used.
        needed: The arguments that need a certain value over HTTP: for each, the given value and the needed one.
        is_preferred: True if HTTP is used where nothing else decides.
    """
    if transport not in (None, *get_args(Transport)):
        raise make_argument_error(command, "transport", 'it must be "socket" or "rest"')
    given = [name for name, value in only_rest.items() if value is not None]
    if transport == "socket":
        if given:
            raise make_argument_error(command, given[0], "it can only be sent over HTTP, with transport='rest'")
        return False
    if transport is None and not given and not is_preferred:
        return False
    for name, (value, only) in needed.items():
        if value != only:
            raise make_argument_error(
                command, name, f"it must be {only!r} with transport='rest', which can't send other values"
            )
    return True
