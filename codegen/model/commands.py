"""Defines the data classes for commands: their parameters, answers, methods and subcommands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .command_effects import Effect
from .python_names import ClassName, PythonIdentifier
from .value_types import Evidence, Type

WHOLE_ANSWER = "whole answer"
"""The value of `Method.returns` for the whole answer. No field can have this name, since it has a blank."""


@dataclass(frozen=True)
class CliOption:
    """Holds the settings of a parameter on the command line."""

    name: str = ""
    positional: bool = False
    like: str = ""
    """Another parameter, whose value is used if this option is left out."""


@dataclass(frozen=True)
class ArgumentLookup:
    """Names the list of the service in which an argument is looked up, and the fields that are compared with it."""

    text_argument: PythonIdentifier
    """The argument whose text is compared with `fields`."""
    command: str
    """The command that reads the list."""
    fields: tuple[str, ...]
    value: str
    """The field that holds the value."""
    valid: str | None = None
    """The field that is 0 or false for an item that can no longer be chosen."""

    @property
    def fields_in_words(self) -> str:
        """The fields by which an item is found, in words."""
        *others, last = self.fields
        return " or ".join(filter(None, [", ".join(others), last]))


@dataclass(frozen=True)
class ItemOfAnswer:
    """Names an HTTP command, and a field of the only item of the list in its answer."""

    command: str
    field: str


@dataclass(frozen=True)
class Parameter:
    """Holds a parameter of a command, and the Python argument that gives its value."""

    name: str
    type: Type
    description: str
    evidence: Evidence
    argument: PythonIdentifier
    unit: str | None = None
    constant: Any = None
    """The value that is always sent. Such a parameter is not an argument."""
    optional: bool = False
    given_with: Mapping[str, Any] = field(default_factory=dict)
    """The values of other arguments with which this one must be given; with other values, it can't be given."""
    not_before: str | None = None
    """Another argument, whose time can't be later than the time of this one."""
    default_from: ItemOfAnswer | None = None
    """The answer that gives the value if the argument is left out."""
    default: Any = None
    non_empty: bool = False
    """True: the list must have at least one item."""
    keyword: bool = False
    encode: str | None = None
    """The name of the format in which the value is sent."""
    sent_as: Mapping[str, str] | None = None
    """The values on the wire, by the values of the argument."""
    pattern: str | None = None
    form: str | None = None
    """A description, for error messages, of text that matches the pattern."""
    minimum: float | None = None
    maximum: float | None = None
    sensitive: bool = False
    example: Any = None
    cli: CliOption = CliOption()
    lookup: ArgumentLookup | None = None


@dataclass(frozen=True)
class Payload:
    """Holds the parameters that are passed together, as one dataclass."""

    name: ClassName
    description: str
    evidence: Evidence
    fields: tuple[Parameter, ...]
    non_empty: bool = False
    """True: at least one of the fields must be set."""


@dataclass(frozen=True)
class Answer:
    """Names the objects that answer a command."""

    object: str
    receipt: str | None = None
    first_completes: bool = False
    """True: the command is complete as soon as either of the two has come."""

    @property
    def objects(self) -> tuple[str, ...]:
        """The wire names of the receipt, if there is one, and of the answer."""
        return tuple(name for name in (self.receipt, self.object) if name)


@dataclass(frozen=True)
class Variant:
    """Holds the boolean argument by which a method chooses between two commands, and the value for this command."""

    argument: PythonIdentifier
    value: bool
    description: str


@dataclass(frozen=True)
class Method:
    """Holds the name of a Python method that sends a command, and the part of the answer that it returns."""

    name: PythonIdentifier
    returns: str
    """`content`, a field of the answer, or WHOLE_ANSWER."""
    description: str

    @property
    def returns_whole_answer(self) -> bool:
        return self.returns == WHOLE_ANSWER


@dataclass(frozen=True)
class Compat:
    """Holds the names that bluecurrent-api gives to the method and the arguments of a command."""

    method: PythonIdentifier
    arguments: Mapping[str, PythonIdentifier]


@dataclass(frozen=True)
class CliCommand:
    """Holds the settings of a command's subcommand."""

    name: str = ""
    columns: tuple[str, ...] = ()
    """The fields that a table of the answer shows. Empty: all fields."""
    hides_personal: bool = False
    """True: personal data is shown only if the user asks for it."""
    masked: tuple[str, ...] = ()
    """Personal fields of which only the first two and the last two characters are shown."""


@dataclass(frozen=True)
class Command:
    """Holds a kind of sent frame, and the methods that send it."""

    name: str
    description: str
    evidence: Evidence
    parameters: tuple[Parameter, ...]
    answer: Answer
    effects: tuple[Effect, ...] = ()
    methods: tuple[Method, ...] = ()
    payload: Payload | None = None
    variant: Variant | None = None
    compat: Compat | None = None
    cli: CliCommand = CliCommand()
    standalone: bool = False
    """True: the command works while the client is not connected, on a short connection of its own."""
    acts: bool = False
    """True: the command changes something."""
    disturbs: bool = False
    """True: the command may interrupt what the charge point is doing."""
    repeatable: bool = False
    """True: the command can safely be sent again."""
    timeout: float = 10.0
    """The seconds to wait for the answer."""

    @property
    def class_name(self) -> ClassName:
        """The name of its Python class."""
        return ClassName.of(self.name)

    @property
    def confirming_effect(self) -> Effect | None:
        """The effect that a push shows to confirm the command in place of a verdict; None if no effect does."""
        return next((effect for effect in self.effects if effect.confirms), None)

    @property
    def wire_parameters(self) -> tuple[Parameter, ...]:
        """All parameters, with the payload's, in the order in which they are sent."""
        return self.parameters + (self.payload.fields if self.payload else ())
