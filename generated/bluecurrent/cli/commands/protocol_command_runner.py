# generated from codegen/templates/package/cli/commands/protocol_command_runner.py by `python -m codegen generate`; changes here are lost
"""Runs a subcommand that sends one command on the WebSocket or to a bridge, and prints the answer."""

from __future__ import annotations

import asyncio
from typing import Any

import click

from ..._runtime.core.errors import InvalidRequest
from ..._runtime.decoding.received_model_base_classes import KnownMessage
from ..._runtime.options.wait_argument_type import Wait
from ..._runtime.requests.request_base_class import Request
from ...client import Client
from ...protocol import PROTOCOL
from ..account_access.client_factory import ClientFactory, check_rest_endpoint, has_rest_endpoint, prepare_clients
from ..account_access.commands_through_bridge import act_through_bridge, check_bridge_can_act, warn_of_outdated
from ..account_access.device_selection import (
    add_identity,
    find_named_identities,
    find_omitted_identity_option,
    find_only_identity,
)
from ..account_access.interrupting_command_confirmation import check_can_ask, confirm_interruption
from ..account_access.login_and_account_status import GREETING, LIST_METHOD, list_identities, read_identities
from ..arguments.global_options import GlobalOptions
from ..arguments.list_item_choice import add_list_hint
from ..arguments.subcommand_table import LOG_IN_ARGUMENT
from ..arguments.subcommand_types import Option, Subcommand
from ..output.printer import Printer
from ..output.progress import Progress
from ..output.spec_text_constants import SUBJECT
from .event_loop import run_in_event_loop
from .request_building import build_method_arguments, build_request, check_arguments

TRANSPORT = "transport"
"""The argument of a method that chooses between the WebSocket and HTTP."""


def run(subcommand: Subcommand, options: GlobalOptions, values: dict[str, Any], *, wait: Wait, yes: bool) -> int:
    """Checks the arguments, sends the command and prints the answer; returns the exit status."""
    must_ask = subcommand.disturbs and not yes
    omitted_option = find_omitted_identity_option(subcommand, values)
    if subcommand.command == PROTOCOL.log_in.command:
        clients = prepare_clients(options)
        values = {LOG_IN_ARGUMENT: clients.api_token}
    else:
        check_arguments(subcommand, values, omitted_option)
        if must_ask:
            check_can_ask(subcommand)
        clients = prepare_clients(options)
    transport = choose_transport(subcommand, options, values)
    if options.broker_url:
        check_bridge_can_act(subcommand, values, wait)
    sending = send(clients, subcommand, values, omitted_option, must_ask=must_ask, transport=transport, wait=wait)
    request, result = run_in_event_loop(sending, uses_broker=bool(options.broker_url))
    if subcommand.method == LIST_METHOD:
        clients.keep_identities(read_identities(result))
    if subcommand.acts:
        Printer(options).print_outcome(subcommand, request, result, wait)
    else:
        print_answer(subcommand, options, result)
    return 0


async def send(
    clients: ClientFactory,
    subcommand: Subcommand,
    values: dict[str, Any],
    omitted_option: Option | None,
    *,
    must_ask: bool,
    transport: dict[str, Any],
    wait: Wait,
) -> tuple[Request, Any]:
    """Connects, finds the identity that was left out, and sends the command; returns the request and the answer."""
    with Progress(clients.options) as progress:
        progress.show("connecting")
        async with clients.open_client() as client:
            if omitted_option is not None:
                values = add_identity(
                    values, omitted_option, await find_only_identity(clients, client, omitted_option, progress)
                )
            arguments = build_method_arguments(subcommand, values)
            request = build_request(subcommand, arguments)
            identities = find_named_identities(subcommand, values)
            if not subcommand.acts:
                answer = await send_reading_command(client, subcommand, arguments, progress)
                warn_of_outdated(clients, identities)
                return request, answer
            await client.connect()
            if must_ask:
                await confirm_interruption(client, subcommand, identities, progress)
            if clients.bridge is not None:
                return request, await act_through_bridge(clients, subcommand, request, values)
            return request, await send_action(client, subcommand, arguments | transport, progress, wait=wait)


def print_answer(subcommand: Subcommand, options: GlobalOptions, result: Any) -> None:
    """Prints the answer to a command that reads something."""
    is_object = subcommand.returns in ("content", "whole answer")
    Printer(options).print_result(result if is_object else {subcommand.returns: result}, subcommand.columns)


async def send_reading_command(
    client: Client, subcommand: Subcommand, arguments: dict[str, Any], progress: Progress
) -> Any:
    """Sends a command that reads something; returns the answer."""
    if not subcommand.method:
        greetings = client.messages(GREETING)
        await client.connect()
        return await anext(greetings)
    if not PROTOCOL.routes[subcommand.command].standalone:
        await client.connect()
    progress.show(f"waiting for the answer to {subcommand.command}")
    return await getattr(client, subcommand.method)(**arguments)


async def send_action(
    client: Client, subcommand: Subcommand, arguments: dict[str, Any], progress: Progress, *, wait: Wait
) -> Any:
    """Sends a command that changes something; returns the receipt or the answer, as `wait` says."""
    name = subcommand.command
    receipt = PROTOCOL.routes[name].receipt
    identities = [option.argument for option in subcommand.options if option.is_identity]

    def show_receipt(message: KnownMessage) -> None:
        is_ours = all(getattr(message, key, None) in (arguments.get(key), None) for key in identities)
        if message.object == receipt and is_ours and wait == "verdict":
            progress.show(f"{name}: received by the service, waiting for the {SUBJECT}'s verdict")

    if subcommand.depends_on_account and TRANSPORT not in arguments:
        await list_identities(client)
    client.on(KnownMessage, show_receipt)
    progress.show(
        f"{subcommand.sends or name}: waiting for {'the receipt of the service' if receipt else 'the answer'}"
    )
    try:
        return await getattr(client, subcommand.method)(**arguments, wait=wait)
    except InvalidRequest as error:
        raise add_list_hint(error, subcommand) from None
    except asyncio.CancelledError:
        progress.hide()
        click.echo(f"bluecurrent: it is not known whether {subcommand.name} was carried out", err=True)
        raise


def choose_transport(subcommand: Subcommand, options: GlobalOptions, values: dict[str, Any]) -> dict[str, Any]:
    """Returns the argument that selects the WebSocket if HTTP can't be used; otherwise no argument."""
    only_http = (option for option in subcommand.options if option.only_http)
    if any(values[option.argument] is not None for option in only_http):
        check_rest_endpoint(options)
    elif subcommand.depends_on_account and not has_rest_endpoint(options):
        return {TRANSPORT: "socket"}
    return {}
