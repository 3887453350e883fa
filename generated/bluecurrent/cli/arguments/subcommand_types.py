# generated from codegen/templates/package/cli/arguments/subcommand_types.py by `python -m codegen generate`; changes here are lost
"""Defines the types that describe a subcommand and its options. `subcommand_table` lists the subcommands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

OptionKind = Literal[
    "text", "integer", "number", "switch", "codes", "weekdays", "integers", "numbers", "switches", "texts"
]


class Option(NamedTuple):
    """Describes an option or a positional argument, which becomes an argument of the client's method."""

    argument: str
    """The name of the method's argument."""
    name: str
    kind: OptionKind
    help: str
    positional: bool = False
    takes_several: bool = False
    """The option takes one or more values."""
    required: bool = True
    default: Any = None
    default_from: str = ""
    """The argument whose value is used if this one is not given."""
    choices: tuple[str, ...] = ()
    sensitive: bool = False
    public: tuple[str, ...] = ()
    """Values that are not secret although the option is sensitive."""
    in_payload: bool = False
    chosen_by: str = ""
    """The argument of the method that can be given instead, such as the name of an item in a list."""
    chosen_by_fields: str = ""
    """The fields by which such an item is found, in words."""
    listed_by: str = ""
    """The command that reads that list."""
    example_for_check: str = ""
    """A valid value, with which the other arguments are checked before the list is read."""
    only_http: bool = False
    """The option can only be sent over HTTP."""
    placeholder: str = ""
    """For an identity: an example, with which the other arguments are checked before the account is read."""

    @property
    def label(self) -> str:
        """The name in help and messages, such as NAME or --days."""
        return self.name.upper().replace("-", "_") if self.positional else f"--{self.name}"

    @property
    def is_identity(self) -> bool:
        """True if the value is an identity. It can be left out if the account has only one."""
        return bool(self.placeholder)


class Subcommand(NamedTuple):
    """Describes the subcommand of the command line for one command of the protocol."""

    command_words: tuple[str, ...]
    """The words of its name."""
    command: str
    """The command's name on the wire."""
    request_class: str
    """The name of the command's class in `commands`, or in `rest_commands`."""
    method: str
    """The name of the client's method; empty for the greeting."""
    help: str
    evidence: str
    """The certainty and the source of the command."""
    options: tuple[Option, ...] = ()
    payload_class: str = ""
    """The name of the class of the command's payload in `payloads`."""
    fixed_arguments: Mapping[str, bool] = {}
    returns: str = "content"
    """The part of the answer that the method returns: `content`, `whole answer` or the name of a field."""
    columns: tuple[str, ...] = ()
    """The fields that a table of the answer shows; all if empty."""
    acts: bool = False
    """The command changes something."""
    disturbs: bool = False
    """The command may interrupt a running activity, such as charging."""
    over_http: bool = False
    hides_personal: bool = False
    """Personal data is shown only if the user asks for it."""
    masked: tuple[str, ...] = ()
    """Personal fields whose first and last two characters are shown."""
    sends: str = ""
    """The names of the commands, if the method sends one of several; `command` is then the first of them."""
    sent_with: Mapping[str, Any] = {}
    """The arguments that such a method adds to the command, beside those of the user."""
    depends_on_account: bool = False
    """The data of the account decides how the command is sent."""

    @property
    def name(self) -> str:
        """The words of its name, with blanks between them."""
        return " ".join(self.command_words)
