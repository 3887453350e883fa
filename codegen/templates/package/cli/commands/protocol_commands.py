"""One command of the protocol, from the command line's arguments to what is printed."""

from __future__ import annotations

import asyncio
import re
from functools import partial
from typing import Any, cast

from ... import commands, payloads
from ..._runtime.core.errors import InvalidRequest
from ..._runtime.core.wait_option import Wait
from ..._runtime.requests.request import Request
from ...client import Client
from ...messages import Hello
from ...protocol import PROTOCOL
from ..arguments.global_options import Settings
from ..arguments.subcommand import Subcommand
from ..output.printer import Output
from ..output.progress import Progress
from . import confirmation
from .client_factory import access

API_TOKEN = "api_token"
"""The argument of the log-in; it comes from where secrets come from."""


def run(item: Subcommand, settings: Settings, values: dict[str, Any], *, wait: Wait, yes: bool) -> int:
    """Check the arguments, send the command and print what came of it."""
    arguments = gathered(item, values)
    if item.command == PROTOCOL.log_in.command:
        account = access(settings)
        request = checked(item, arguments := {API_TOKEN: account.api_token})
    else:
        request = checked(item, arguments)
        if item.disturbs and not yes:
            confirmation.check_can_ask(item)
        account = access(settings)

    async def session() -> Any:
        with Progress(settings) as progress:
            progress.show("connecting")
            async with account.client(request) as client:
                if item.acts:
                    return await confirmation.act(client, item, arguments, progress, wait=wait, yes=yes)
                return await read(client, item, arguments, progress)

    result = asyncio.run(session())
    output = Output(settings)
    if item.acts:
        output.outcome(item, request, result, wait)
    else:
        output.show(result if item.returns in ("content", "message") else {item.returns: result}, item.columns)
    return 0


async def read(client: Client, item: Subcommand, arguments: dict[str, Any], progress: Progress) -> Any:
    """What the service answers."""
    if not item.method:
        greetings = client.messages(Hello)
        await client.connect()
        return await anext(greetings)
    if not PROTOCOL.routes[item.command].standalone:
        await client.connect()
    progress.show(f"waiting for the answer to {item.command}")
    return await getattr(client, item.method)(**arguments)


def gathered(item: Subcommand, values: dict[str, Any]) -> dict[str, Any]:
    """The method's arguments: those of a payload in one."""
    inside = {option.argument for option in item.options if option.in_payload}
    arguments = {name: value for name, value in values.items() if name not in inside}
    if item.payload:
        arguments["payload"] = getattr(payloads, item.payload)(**{name: values[name] for name in inside})
    return arguments


def nth(argument: str, at: re.Match[str]) -> str:
    return f"{argument}.#{int(at[1]) + 1}"


def checked(item: Subcommand, arguments: dict[str, Any]) -> Request:
    """What will be sent; raises InvalidRequest in the words of the command line."""
    model = cast("type[Request]", getattr(commands, item.request))
    try:
        return model.checked(**{name: value for name, value in arguments.items() if name not in item.fixed})
    except InvalidRequest as error:
        wrong = error
    reason = str(wrong).removeprefix(f"{item.command}: ")
    for option in item.options:
        # The second value of a list is `days.1` to a program, and to a person the second.
        reason = re.sub(rf"\b{option.argument}\.(\d+)", partial(nth, option.argument), reason)
        reason = reason.replace(f"{option.argument}: ", f"{option.label}: ").replace(
            f"{option.argument}.", f"{option.label} "
        )
    raise InvalidRequest(f"{item.name}: {reason}", argument=wrong.argument, command=item.command)
