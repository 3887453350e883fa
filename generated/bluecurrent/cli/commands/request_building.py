# generated from codegen/templates/package/cli/commands/request_building.py by `python -m codegen generate`; changes here are lost
"""Builds the request of a subcommand from its arguments. Errors name arguments as the command line does."""

from __future__ import annotations

import re
from functools import partial
from importlib import import_module
from typing import Any, cast

from ... import payloads
from ..._runtime.core.errors import InvalidRequest
from ..._runtime.requests.request_base_class import Request
from ..account_access.device_selection import add_identity
from ..arguments.subcommand_types import Option, Subcommand


def build_method_arguments(subcommand: Subcommand, values: dict[str, Any]) -> dict[str, Any]:
    """Returns the arguments of the client's method, with those of the payload in one object."""
    inside = {option.argument for option in subcommand.options if option.in_payload}
    arguments = {name: value for name, value in values.items() if name not in inside}
    if subcommand.payload_class:
        payload = getattr(payloads, subcommand.payload_class)
        arguments["payload"] = payload(**{name: values[name] for name in inside})
    return arguments


def check_arguments(subcommand: Subcommand, values: dict[str, Any], omitted_option: Option | None) -> None:
    """Raises InvalidRequest if the command can't be sent with these values; an example replaces an omitted identity."""
    placeholder = omitted_option.placeholder if omitted_option else ""
    build_request(subcommand, build_method_arguments(subcommand, add_identity(values, omitted_option, placeholder)))


def build_request(subcommand: Subcommand, arguments: dict[str, Any]) -> Request:
    """Builds the request; raises InvalidRequest, which names arguments as the command line does."""
    module = import_module("....rest_commands" if subcommand.over_http else "....commands", __name__)
    model = cast("type[Request]", getattr(module, subcommand.request_class))
    unsent = {*subcommand.fixed_arguments, *(option.chosen_by for option in subcommand.options)}
    unsent |= {option.argument for option in subcommand.options if option.only_http}
    sent = {name: value for name, value in arguments.items() if name not in unsent} | dict(subcommand.sent_with)
    for option in subcommand.options:
        if option.chosen_by and arguments[option.chosen_by] is not None:
            sent[option.argument] = option.example_for_check
    try:
        return model.checked(**sent)
    except InvalidRequest as error:
        invalid = error
    reason = str(invalid).removeprefix(f"{subcommand.command}: ")
    if invalid.argument == "payload":
        reason = f"give at least one of {', '.join(option.label for option in subcommand.options if option.in_payload)}"
    for option in subcommand.options:
        if option.kind == "switch":
            reason = reason.replace(f"{option.argument}=True", "on").replace(f"{option.argument}=False", "off")
        # `days.1` is the second value of a list, which the command line calls `--days #2`.
        reason = re.sub(rf"\b{option.argument}\.(\d+)", partial(number_item, option.argument), reason)
        reason = reason.replace(f"{option.argument}: ", f"{option.label}: ").replace(
            f"{option.argument}.", f"{option.label} "
        )
    raise InvalidRequest(f"{subcommand.name}: {reason}", argument=invalid.argument, command=subcommand.command)


def number_item(argument: str, index: re.Match[str]) -> str:
    """Replaces the index of a list's item by its number, counted from 1."""
    return f"{argument}.#{int(index[1]) + 1}"
