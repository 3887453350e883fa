# generated from codegen/templates/package/cli/arguments/subcommand.py by `python -m codegen generate`; changes here are lost
"""What the spec says of a subcommand: plain data that the generated `subcommand_table` module fills in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Kind = Literal["text", "integer", "number", "switch", "codes", "weekdays", "integers", "texts"]


class Option(NamedTuple):
    """What a subcommand takes for an argument of the client's method."""

    argument: str
    name: str
    kind: Kind
    help: str
    positional: bool = False
    many: bool = False
    required: bool = True
    default: Any = None
    like: str = ""
    """The argument whose value it has when it is not given."""
    choices: tuple[str, ...] = ()
    sensitive: bool = False
    public: tuple[str, ...] = ()
    """Values that are no secret, though it is sensitive."""
    in_payload: bool = False

    @property
    def label(self) -> str:
        """What a person calls it."""
        return self.name.upper().replace("-", "_") if self.positional else f"--{self.name}"


class Subcommand(NamedTuple):
    """A command of the protocol on the command line."""

    path: tuple[str, ...]
    command: str
    """Its name on the wire."""
    request: str
    """Its class in `commands`."""
    method: str
    """The client's method; none for the greeting."""
    help: str
    known: str
    options: tuple[Option, ...] = ()
    payload: str = ""
    fixed: Mapping[str, bool] = {}
    """Arguments that the subcommand stands for."""
    returns: str = "content"
    """content, message, or the field of the answer that the method returns."""
    columns: tuple[str, ...] = ()
    acts: bool = False
    disturbs: bool = False

    @property
    def name(self) -> str:
        return " ".join(self.path)
