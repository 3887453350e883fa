# generated from codegen/templates/package/cli/commands/doctor.py by `python -m codegen generate`; changes here are lost
"""Goes the way of a connection step by step, and says at which one it ends and what can be done."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..._runtime.core.errors import BlueCurrentError
from ..._runtime.core.option_checks import checked_url
from ...client import Client
from ...messages import ChStatus, GridCurrent
from ...protocol import PROTOCOL
from ..arguments.global_options import Settings
from ..output import exit_statuses
from ..output.printer import Output
from .client_factory import Access, access

PATIENCE = 10.0
"""Seconds that a step of the network may take."""


class Ill(Exception):
    """A step has failed: which, why, and with which exit status."""

    def __init__(self, check: str, why: str, status: int = exit_statuses.NO_CONNECTION) -> None:
        super().__init__(why)
        self.check, self.status = check, status


Found = AsyncGenerator[tuple[str, str], None]
"""Each check that went well, and what it found."""


def run(settings: Settings, *, patience: float) -> int:
    """Check everything; the exit status is that of the first check that fails."""
    account, output = access(settings), Output(settings)
    try:
        asyncio.run(examine(account, output, patience))
    except Ill as ill:
        report(output, ill.check, "failed", str(ill))
        return ill.status
    return 0


async def examine(account: Access, output: Output, patience: float) -> None:
    async with account.client(playing=True) as client:
        address = urlsplit(checked_url(client._url, None))
        for steps in (network(address), service(client, account.api_token), pushes(client, patience)):
            async with aclosing(steps) as found:
                async for check, what in found:
                    report(output, check, "ok", what)


def report(output: Output, check: str, result: str, what: str) -> None:
    """One line."""
    if output.as_json:
        return output.line({"check": check, "result": result, "found": what})
    first, *rest = what.splitlines()
    print(f"{result:<7} {check}: {first}", *(f"        {line}" for line in rest), sep="\n", flush=True)
    return None


async def network(address: SplitResult) -> Found:
    """The name, the way there, and who answers."""
    host, port = address.hostname or "", address.port or (443 if address.scheme == "wss" else 80)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(PATIENCE):
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Ill(
            "DNS", f"{host} is not known here ({error})\nIs this machine online, and does its DNS work?"
        ) from None
    yield "DNS", f"{host} is {', '.join(sorted({str(item[4][0]) for item in found}))}"
    await reach(host, port, None)
    yield "network", f"port {port} of {host} answers"
    if address.scheme == "wss":
        yield "TLS", await reach(host, port, await asyncio.to_thread(ssl.create_default_context))


async def reach(host: str, port: int, context: ssl.SSLContext | None) -> str:
    """Connect and hang up; gives the version of TLS."""
    try:
        async with asyncio.timeout(PATIENCE):
            _, writer = await asyncio.open_connection(host, port, ssl=context)
    except ssl.SSLCertVerificationError as error:
        why = f"the certificate of {host} is not trusted: {error.verify_message}"
        raise Ill("TLS", f"{why}\nIs the clock right? Does a proxy look into TLS?") from None
    except (OSError, TimeoutError) as error:
        why = "no answer in time" if isinstance(error, TimeoutError) else str(error)
        hint = "A firewall or a proxy may stand between." if context is None else "Does a proxy look into TLS?"
        raise Ill("TLS" if context else "network", f"{host}:{port}: {why}\n{hint}") from None
    secured: Any = writer.get_extra_info("ssl_object")
    version = secured.version() if secured else ""
    writer.transport.abort()
    return f"{version}, the certificate is trusted"


async def service(client: Client, api_token: str) -> Found:
    """The log-in, the greeting, and a first question."""
    check = "API token"
    try:
        await client.validate_api_token(api_token)
        yield check, "taken by the service"
        check = PROTOCOL.routes[str(PROTOCOL.greeting[PROTOCOL.command])].command
        await client.connect()
        yield check, "answered, the connection stands"
        check = "charge points"
        points = await client.get_charge_points()
        yield check, ", ".join(point.evse_id for point in points) or "the account has none"
    except BlueCurrentError as error:
        raise Ill(check, exit_statuses.explained(error), exit_statuses.status(error)) from error


async def pushes(client: Client, patience: float) -> Found:
    """Whether anything comes by itself; nothing need, while nothing changes."""
    messages: Any = client.messages(ChStatus, GridCurrent)
    try:
        async with asyncio.timeout(patience):
            message = await anext(messages)
    except TimeoutError:
        yield "pushes", f"none in {patience:g} s, as is usual while nothing changes at a charge point"
    except BlueCurrentError as error:
        raise Ill("pushes", exit_statuses.explained(error), exit_statuses.status(error)) from error
    else:
        yield "pushes", f"{message.object} came"
