"""Runs `doctor`, which checks the connection step by step, and explains the first step that fails."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import aclosing
from importlib.util import find_spec
from typing import Any

from ..._printing.printable_text import escape_unprintable, escape_unprintable_lines
from ..._runtime.core.errors import BlueCurrentError, ConnectionFailed, Reaction
from ...client import Client
from ...protocol import PROTOCOL
from ..account_access.client_factory import ClientFactory, has_rest_endpoint, prepare_clients
from ..account_access.login_and_account_status import (
    CAN_LIST,
    HTTP_CHECK_METHOD,
    PUSHED_CLASSES,
    list_identities,
    log_in,
)
from ..arguments.global_options import GlobalOptions
from ..output.error_messages import describe_error
from ..output.exit_statuses import exit_status
from ..output.printer import Printer
from ..output.spec_text_constants import SUBJECT, SUBJECTS
from .network_checks import UNTRUSTED, CheckFailed, PassedChecks, check_network

HTTP_REFUSED = "Commands over HTTP do not work now; all others need only the connection that was checked above."
UNREACHABLE = "Check whether a firewall or a proxy blocks WebSocket connections, and try again later."


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
    async with clients.open_client(logs_in=True) as client:
        url = client._url
        checks = [check_network(url), check_service(clients, client), check_pushes(client, patience)]
        reason_to_skip = find_reason_to_skip_http(clients)
        if HTTP_CHECK_METHOD and not reason_to_skip:
            checks.append(check_http(client))
        for each in checks:
            async with aclosing(each) as passed:
                async for check, finding in passed:
                    report(printer, check, "ok", finding)
        if HTTP_CHECK_METHOD and reason_to_skip:
            report(printer, "HTTP", "skipped", reason_to_skip)


def report(printer: Printer, check: str, result: str, finding: str) -> None:
    """Prints the result of a check."""
    if printer.is_json:
        return printer.print_json({"check": check, "result": result, "found": finding})
    first, *rest = escape_unprintable_lines(finding).split("\n")
    print(f"{result:<7} {check}: {first}", *(f"        {line}" for line in rest), sep="\n", flush=True)
    return None


def make_failure(check: str, error: BlueCurrentError) -> CheckFailed:
    """Returns the failure for an error of the client, with its explanation and its exit status."""
    if not isinstance(error, ConnectionFailed):
        return CheckFailed(check, describe_error(error), exit_status(error))
    # The command line's usual hint for this error is to run `doctor`.
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):
        hint = f"\n{UNTRUSTED}"
    else:
        hint = "" if error.reaction is Reaction.GIVE_UP else f"\n{UNREACHABLE}"  # a final error says what to do
    return CheckFailed("WebSocket", f"{error}{hint}", exit_status(error))


async def check_service(clients: ClientFactory, client: Client) -> PassedChecks:
    """Checks the log-in, the greeting and a first command."""
    check = "API token"
    try:
        await log_in(client, clients.api_token)
        yield check, "accepted by the service"
        check = PROTOCOL.routes[str(PROTOCOL.greeting[PROTOCOL.command])].command
        await client.connect()
        yield check, "answered; the client is connected"
        if CAN_LIST:
            check = SUBJECTS
            found = await list_identities(client)
            clients.keep_identities([identity for identity, _ in found])
            yield check, escape_unprintable(", ".join(identity for identity, _ in found)) or "the account has none"
    except BlueCurrentError as error:
        raise make_failure(check, error) from error


async def check_pushes(client: Client, patience: float) -> PassedChecks:
    """Waits for a pushed message; also passes if none comes, since the service pushes only changes."""
    messages: Any = client.messages(*PUSHED_CLASSES)
    try:
        async with asyncio.timeout(patience):
            message = await anext(messages)
    except TimeoutError:
        yield "pushes", f"none in {patience:g} s, which is normal while nothing changes at a {SUBJECT}"
    except BlueCurrentError as error:
        raise make_failure("pushes", error) from error
    else:
        yield "pushes", f"received {message.object}"


def find_reason_to_skip_http(clients: ClientFactory) -> str:
    """Returns why HTTP can't be tried; an empty text if it can."""
    if not has_rest_endpoint(clients.options):
        return "--url needs --rest-url (or BLUECURRENT_REST_URL)"
    return "" if find_spec("aiohttp") else "it needs aiohttp: pip install 'bluecurrent[rest]'"


async def check_http(client: Client) -> PassedChecks:
    """Reads something harmless over HTTP, to see whether HTTP accepts the session of this log-in."""
    try:
        await getattr(client, HTTP_CHECK_METHOD)()
    except BlueCurrentError as error:
        failure = make_failure("HTTP", error)
        raise CheckFailed("HTTP", f"{failure}\n{HTTP_REFUSED}", failure.status) from error
    yield "HTTP", "answered with the session of this log-in, which proves that HTTP accepts it"
