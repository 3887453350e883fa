"""Reads a value that the user can choose from a list by a name, such as a card of the account."""

from __future__ import annotations

import os
import re

import click

from ..._runtime.core.errors import InvalidRequest
from .secret_sources import can_prompt, prompt_for_secret
from .subcommand_table import SUBCOMMANDS
from .subcommand_types import Option, Subcommand

IDENTIFIER = re.compile(r".*[0-9].*|[0-9a-f]+", re.IGNORECASE | re.DOTALL)
"""Texts that may be the secret number of an item; any other text can only be a name."""


def get_environment_variable(option: Option) -> str:
    """Returns the name of the environment variable that can hold a sensitive value."""
    return f"BLUECURRENT_{option.name.upper().replace('-', '_')}"


def describe_choice(option: Option) -> str:
    """Returns a sentence that says how to name an item of the list from which a value can be chosen."""
    return f"Give the {option.chosen_by}'s {option.chosen_by_fields}."


def find_public_values(option: Option, value: str | None) -> tuple[str, ...]:
    """Returns the values that need no warning on the command line; includes `value` if it can only be a name."""
    if option.chosen_by and value and not IDENTIFIER.fullmatch(value):
        return (*option.public, value)
    return option.public


def must_ask_for_item(option: Option, value: str | None) -> bool:
    """Tells whether a value that can be chosen from a list is missing, and there is a terminal to ask on."""
    return value is None and not os.environ.get(get_environment_variable(option)) and can_prompt()


def ask_for_item(option: Option) -> str:
    """Asks for the text that finds an item in the list from which a value can be chosen."""
    click.echo(f"{option.help}.", err=True)
    return prompt_for_secret(f"{option.name} ({option.chosen_by_fields})", "")


def add_list_hint(error: InvalidRequest, subcommand: Subcommand) -> InvalidRequest:
    """Adds the subcommand that lists the items to an error about a missing item; returns other errors unchanged."""
    listed_by = next((option.listed_by for option in subcommand.options if option.chosen_by == error.argument), "")
    listing = next((each.name for each in SUBCOMMANDS if each.command == listed_by), "")
    if not listing:
        return error
    hint = f"{error}; `bluecurrent {listing}` lists them all"
    return InvalidRequest(hint, argument=error.argument, command=error.command)
