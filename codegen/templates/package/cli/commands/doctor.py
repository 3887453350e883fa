"""Checks a connection step by step, and explains the first step that fails."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..._runtime.core.argument_checks import check_url
from ..._runtime.core.errors import BlueCurrentError
from ...client import Client
from ...messages import ChStatus, GridCurrent
from ...protocol import PROTOCOL
from ..arguments.global_options import GlobalOptions
from ..output.exit_statuses import NO_CONNECTION, describe_error, exit_status
from ..output.printer import Printer
from .client_factory import ClientFactory, prepare_clients

NETWORK_TIMEOUT = 10.0
"""Seconds that each step of the network may take."""

Passed = AsyncGenerator[tuple[str, str], None]
"""Yields the name and the finding of each check that passes; raises CheckFailed."""


class CheckFailed(Exception):
    """Reports a failed check, with the reason and the exit status."""

    def __init__(self, check: str, reason: str, status: int = NO_CONNECTION) -> None:
        super().__init__(reason)
        self.check, self.status = check, status

    @classmethod
    def from_error(cls, check: str, error: BlueCurrentError) -> CheckFailed:
        """Creates a CheckFailed with the explanation and the exit status of an error."""
        return cls(check, describe_error(error), exit_status(error))


def run(options: GlobalOptions, *, patience: float) -> int:
    """Runs all checks; returns the exit status of the first that fails, or 0."""
    clients, printer = prepare_clients(options), Printer(options)
    try:
        asyncio.run(run_checks(clients, printer, patience))
    except CheckFailed as failure:
        report(printer, failure.check, "failed", str(failure))
        return failure.status
    return 0


async def run_checks(clients: ClientFactory, printer: Printer, patience: float) -> None:
    """Runs the checks in order, and reports each one that passes."""
    async with clients.client(with_pushes=True) as client:
        url = urlsplit(check_url(client._url, None))
        for checks in (check_network(url), check_service(client, clients.api_token), check_pushes(client, patience)):
            async with aclosing(checks) as passed:
                async for check, finding in passed:
                    report(printer, check, "ok", finding)


def report(printer: Printer, check: str, result: str, finding: str) -> None:
    """Prints the result of a check."""
    if printer.is_json:
        return printer.print_json({"check": check, "result": result, "found": finding})
    first, *rest = finding.splitlines()
    print(f"{result:<7} {check}: {first}", *(f"        {line}" for line in rest), sep="\n", flush=True)
    return None


async def check_network(url: SplitResult) -> Passed:
    """Checks the host name, the network and, for wss://, TLS."""
    host, port = url.hostname or "", url.port or (443 if url.scheme == "wss" else 80)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(NETWORK_TIMEOUT):
            addresses = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = f"can't find the address of {host} ({error})\nCheck that this machine is online and its DNS works."
        raise CheckFailed("DNS", reason) from None
    yield "DNS", f"{host} has the address {', '.join(sorted({str(item[4][0]) for item in addresses}))}"
    await connect_once(host, port, None)
    yield "network", f"port {port} of {host} accepts connections"
    if url.scheme == "wss":
        version = await connect_once(host, port, await asyncio.to_thread(ssl.create_default_context))
        yield "TLS", f"{version}, the certificate is trusted"


async def connect_once(host: str, port: int, context: ssl.SSLContext | None) -> str:
    """Opens and closes a connection; returns the version of TLS, if TLS is used."""
    try:
        async with asyncio.timeout(NETWORK_TIMEOUT):
            _, writer = await asyncio.open_connection(host, port, ssl=context)
    except ssl.SSLCertVerificationError as error:
        reason = f"the certificate of {host} is not trusted: {error.verify_message}"
        hint = "Check this machine's clock, and whether a proxy intercepts TLS."
        raise CheckFailed("TLS", f"{reason}\n{hint}") from None
    except (OSError, TimeoutError) as error:
        reason = f"no answer in {NETWORK_TIMEOUT:g} s" if isinstance(error, TimeoutError) else str(error)
        hint = f"Check whether a firewall or a proxy {'intercepts TLS' if context else 'blocks the connection'}."
        raise CheckFailed("TLS" if context else "network", f"{host}:{port}: {reason}\n{hint}") from None
    tls: Any = writer.get_extra_info("ssl_object")
    writer.transport.abort()
    return tls.version() if tls else ""


async def check_service(client: Client, api_token: str) -> Passed:
    """Checks the log-in, the greeting and a first command."""
    check = "API token"
    try:
        await client.validate_api_token(api_token)
        yield check, "accepted by the service"
        check = PROTOCOL.routes[str(PROTOCOL.greeting[PROTOCOL.command])].command
        await client.connect()
        yield check, "answered; the client is connected"
        check = "charge points"
        points = await client.get_charge_points()
        yield check, ", ".join(point.evse_id for point in points) or "the account has none"
    except BlueCurrentError as error:
        raise CheckFailed.from_error(check, error) from error


async def check_pushes(client: Client, patience: float) -> Passed:
    """Waits for a pushed message; passes without one, too, since the service pushes only changes."""
    messages: Any = client.messages(ChStatus, GridCurrent)
    try:
        async with asyncio.timeout(patience):
            message = await anext(messages)
    except TimeoutError:
        yield "pushes", f"none in {patience:g} s, which is normal while nothing changes at a charge point"
    except BlueCurrentError as error:
        raise CheckFailed.from_error("pushes", error) from error
    else:
        yield "pushes", f"received {message.object}"
