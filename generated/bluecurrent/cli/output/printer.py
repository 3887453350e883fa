# generated from codegen/templates/package/cli/output/printer.py by `python -m codegen generate`; changes here are lost
"""Prints the results of subcommands, as tables for people or as one JSON object per line for programs."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ..._printing.guarded_streams import OutputFailed
from ..._printing.printable_text import escape_unprintable, printable_json
from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..._runtime.options.wait_argument_type import Wait
from ..._runtime.requests.request_base_class import Request
from ...protocol import PROTOCOL
from ..arguments.global_options import GlobalOptions
from ..arguments.subcommand_types import Subcommand
from .json_values import to_json_value
from .spec_text_constants import OUTCOME_DETAILS, SUBJECT


class Printer:
    """Prints to standard output in the format that the user wants."""

    def __init__(self, options: GlobalOptions) -> None:
        self.is_json = options.is_json

    def print_result(
        self, result: Any, columns: Sequence[str] = (), units: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Prints an object or a list of objects; a table of a list shows only `columns`, if there are any.

        `units` has units of fields that replace those of the spec.
        """
        if self.is_json:
            for item in result if isinstance(result, list) else [result]:
                self.print_json(item)
            return
        from .object_tables import print_tables

        print_tables(result, columns, units)

    def print_json(self, item: Any) -> None:
        """Prints one object with its field names on the wire and its derived values, and flushes."""
        is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
        print(printable_json(to_json_value(item), ascii_only=not is_unicode), flush=True)

    def print_outcome(self, subcommand: Subcommand, request: Request, result: ReceivedModel | None, wait: Wait) -> None:
        """Prints the outcome of a command that changes something; if that fails, the error holds the outcome."""
        named = [option.argument for option in subcommand.options if option.is_identity and not option.takes_several]
        name = " ".join([subcommand.name, *(getattr(request, argument) for argument in named)])
        outcome = f"{name}: {describe_outcome(subcommand, result, wait)}"
        try:
            if self.is_json:
                self.print_json(result if result is not None else {PROTOCOL.command: subcommand.command})
                return
            print(escape_unprintable(outcome))
            if isinstance(details := getattr(result, OUTCOME_DETAILS, None), ReceivedModel):
                self.print_result(details)
            sys.stdout.flush()
        except OutputFailed as error:
            error.outcome = outcome
            raise


def describe_outcome(subcommand: Subcommand, result: ReceivedModel | None, wait: Wait) -> str:
    """Returns the last step of the command that is known, such as sent, received or confirmed."""
    if subcommand.over_http:
        return "done"
    receipt = PROTOCOL.routes[subcommand.command].receipt
    if result is None:
        return "sent"
    if wait == "receipt" or getattr(result, PROTOCOL.object) == receipt:
        return "received by the service"
    return f"confirmed by the {SUBJECT}" if receipt else "done"
