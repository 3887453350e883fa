"""Collects the arguments with which the package's table creates each subcommand and option, without defaults."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from .subcommand_options import Option
from .subcommands import Subcommand

DEFAULT_RETURNS = "content"


def option_arguments(option: Option) -> dict[str, Any]:
    """Returns the arguments of an option by name."""
    values = {item.name: getattr(option, item.name) for item in fields(option)}
    return {item.name: plain(values[item.name]) for item in fields(option) if values[item.name] != item.default}


def subcommand_arguments(subcommand: Subcommand, *, over_http: bool) -> dict[str, Any]:
    """Returns the arguments of a subcommand by name, but not its options."""
    command = subcommand.command
    needed = {
        "command_words": subcommand.command_words,
        "command": command.name,
        "request_class": command.class_name,
        "method": subcommand.method,
        "help": subcommand.help,
        "evidence": subcommand.evidence.summary,
    }
    optional = {
        "payload_class": command.payload.name if command.payload else "",
        "fixed_arguments": {plain(name): value for name, value in subcommand.fixed_arguments.items()},
        "returns": subcommand.returns if subcommand.returns != DEFAULT_RETURNS else "",
        "columns": command.cli.columns,
        "over_http": over_http,
        "hides_personal": command.cli.hides_personal,
        "masked": command.cli.masked,
        "acts": command.acts,
        "disturbs": command.disturbs,
        "sends": subcommand.sends,
        "sent_with": subcommand.sent_with,
        "depends_on_account": subcommand.depends_on_account,
    }
    return {name: plain(value) for name, value in needed.items()} | {
        name: plain(value) for name, value in optional.items() if value
    }


def plain(value: Any) -> Any:
    """Returns a name as plain text, which is written with quotes; any other value unchanged."""
    return str(value) if isinstance(value, str) else value
