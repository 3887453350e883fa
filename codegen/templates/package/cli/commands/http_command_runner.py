"""Runs a subcommand that sends one command over HTTP, and prints the answer."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from typing import Any, get_type_hints

import click

from ..._runtime.decoding.model_introspection import find_item_type
from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..._runtime.requests.request_base_class import Request
from ...client import Client
from ..account_access.client_factory import check_rest_endpoint, prepare_clients
from ..account_access.device_selection import add_identity, find_omitted_identity_option, find_only_identity
from ..arguments.global_options import GlobalOptions
from ..arguments.subcommand_types import Subcommand
from ..output.printer import Printer
from ..output.progress import Progress
from .request_building import build_method_arguments, build_request, check_arguments


def run(subcommand: Subcommand, options: GlobalOptions, values: dict[str, Any], *, show_personal: bool) -> int:
    """Checks the arguments, sends the command and prints the answer; returns the exit status."""
    check_rest_endpoint(options)
    omitted_option = find_omitted_identity_option(subcommand, values)
    check_arguments(subcommand, values, omitted_option)
    clients = prepare_clients(options)

    async def send() -> tuple[Request, Any]:
        chosen = values
        with Progress(options) as progress:
            async with clients.open_client() as client:
                if omitted_option is not None:
                    identity = await find_only_identity(
                        clients, client, omitted_option, progress, uses_kept=not subcommand.acts
                    )
                    chosen = add_identity(values, omitted_option, identity)
                arguments = build_method_arguments(subcommand, chosen)
                request = build_request(subcommand, arguments)
                progress.show(f"waiting for the answer to {subcommand.command}")
                try:
                    return request, await getattr(client, subcommand.method)(**arguments)
                except asyncio.CancelledError:
                    progress.hide()
                    if subcommand.acts:
                        click.echo(f"bluecurrent: it is not known whether {subcommand.name} was carried out", err=True)
                    raise

    request, result = asyncio.run(send())
    if subcommand.acts:
        Printer(options).print_outcome(subcommand, request, result, "verdict")
    else:
        print_items(subcommand, options, result, show_personal=show_personal)
    return 0


def print_items(
    subcommand: Subcommand, options: GlobalOptions, items: Sequence[ReceivedModel], *, show_personal: bool
) -> None:
    """Prints a list of objects, without personal data unless the user asks for it."""
    if not show_personal:
        from ..output.personal_data_masking import hide_personal_data

        items = [hide_personal_data(item, subcommand.masked) for item in items]
    if options.output == "csv":
        from ..output.csv_lines import CsvLines, find_csv_columns

        lines = CsvLines(find_csv_columns(find_item_class(subcommand)))
        lines.print_header()
        for item in items:
            lines.print_item(item)
    else:
        Printer(options).print_result([*items], subcommand.columns)
    sys.stdout.flush()


def find_item_class(subcommand: Subcommand) -> type[ReceivedModel]:
    """Returns the class of the objects in the list that a subcommand reads."""
    returned = get_type_hints(getattr(Client, subcommand.method))["return"]
    item_class: type[ReceivedModel] = find_item_type((returned,))
    return item_class
