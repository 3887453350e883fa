"""What the spec means, as frozen data; every stage after loading reads this and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .names import ClassName, PythonIdentifier
from .value_types import CliOption, Condition, Derived, Field, Known, Parameter, Payload, Scalar, Shape, Type, TypeItem

__all__ = [
    "Answer",
    "CliCommand",
    "CliOption",
    "Command",
    "Compat",
    "Condition",
    "Derived",
    "Effect",
    "Failure",
    "Field",
    "Key",
    "Known",
    "Method",
    "Object",
    "Parameter",
    "Payload",
    "Protocol",
    "Scalar",
    "Shape",
    "Type",
    "TypeItem",
    "Variant",
]


@dataclass(frozen=True)
class Key:
    """Where an object says which request it answers."""

    parameter: str
    places: tuple[str, ...]
    form: str = "{}"


@dataclass(frozen=True)
class Object:
    """A kind of frame that is received."""

    name: str
    message: ClassName
    description: str
    known: Known
    shape: Shape
    shared: bool = False
    """Other objects have the same class."""
    pushed: bool = False
    content: tuple[str, ...] = ()
    key: Key | None = None


@dataclass(frozen=True)
class Effect:
    """A push that shows that a command has worked."""

    object: str
    place: str
    value: str
    settle: float


@dataclass(frozen=True)
class Answer:
    """What ends the waiting for a command."""

    object: str
    receipt: str | None = None
    first: bool = False
    effect: Effect | None = None

    @property
    def objects(self) -> tuple[str, ...]:
        return tuple(name for name in (self.receipt, self.object) if name)


@dataclass(frozen=True)
class Variant:
    """The argument by which one method chooses between commands."""

    argument: PythonIdentifier
    value: bool
    description: str


@dataclass(frozen=True)
class Method:
    """A Python method that sends a command."""

    name: PythonIdentifier
    returns: str
    description: str


@dataclass(frozen=True)
class Compat:
    """What bluecurrent-api calls a command's method and, by their wire names, its arguments."""

    method: PythonIdentifier
    arguments: Mapping[str, PythonIdentifier]


@dataclass(frozen=True)
class CliCommand:
    """How the command line shows a command."""

    name: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Command:
    """A kind of frame that is sent."""

    name: str
    description: str
    known: Known
    parameters: tuple[Parameter, ...]
    answer: Answer
    methods: tuple[Method, ...] = ()
    payload: Payload | None = None
    variant: Variant | None = None
    compat: Compat | None = None
    cli: CliCommand = CliCommand()
    standalone: bool = False
    acts: bool = False
    disturbs: bool = False
    repeatable: bool = False
    timeout: float = 10.0

    @property
    def class_name(self) -> ClassName:
        return ClassName.of(self.name)

    @property
    def wire_parameters(self) -> tuple[Parameter, ...]:
        """All that is sent beside the command's name, in order."""
        return self.parameters + (self.payload.fields if self.payload else ())


@dataclass(frozen=True)
class Failure:
    """What a code, close code or reject reason means, and what follows."""

    error: str
    reaction: str
    text: str
    known: Known


@dataclass(frozen=True)
class Protocol:
    """A whole protocol. The parts that are only passed on keep the form of spec/protocol.yaml."""

    name: str
    version: str
    description: str
    sources: Mapping[str, str]
    endpoint: Mapping[str, Any]
    frames: Mapping[str, Any]
    log_in: Mapping[str, Any]
    greeting: Mapping[str, Any]
    flow_id: Mapping[str, Any]
    timeouts: Mapping[str, Any]
    acknowledgements: Mapping[str, Any]
    errors: Mapping[str, Any]
    error_codes: Mapping[int, Failure]
    other_error: Failure
    close_codes: Mapping[int, Failure]
    reject: Mapping[str, Any]
    reject_reasons: Mapping[str, Failure]
    limit: Mapping[str, Any]
    unknown: tuple[str, ...]
    scalars: Mapping[str, Scalar]
    shapes: Mapping[str, Shape]
    payloads: Mapping[str, Payload]
    objects: Mapping[str, Object]
    commands: Mapping[str, Command]

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The parameters that name what a command is about, by their wire names."""
        every = (parameter for command in self.commands.values() for parameter in command.wire_parameters)
        named = (item for item in every if any(self.is_placeholder(kind.name) for kind in item.type.items))
        return tuple(dict.fromkeys(item.name for item in named))

    def is_placeholder(self, type_name: str) -> bool:
        return type_name in self.scalars and self.scalars[type_name].placeholder

    @cached_property
    def messages(self) -> dict[ClassName, list[Object]]:
        """The classes of what is received, each with the objects that it stands for."""
        classes: dict[ClassName, list[Object]] = {}
        for received in self.objects.values():
            classes.setdefault(received.message, []).append(received)
        return classes
