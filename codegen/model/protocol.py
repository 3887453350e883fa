"""Defines `Protocol`, the frozen data of a whole protocol. Later stages use it instead of the files of the spec."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from .bridge_entities import Devices, EntityEntry, Evcc
from .command_line_settings import CommandLine
from .commands import Command, Payload
from .failure_reactions import Failure
from .live_state import Live
from .python_names import ClassName, file_name
from .read_then_choose_command_methods import MethodChoice
from .received_objects import Object, Shape
from .rest_commands import Paging, RestCommand, RestService
from .value_types import Scalar, Source, Type


@dataclass(frozen=True)
class Subject:
    """Holds the words for the subject of most messages, such as "charge point", in generated texts and names."""

    name: str = "thing"
    identity: str = "identity"
    """The attribute of errors and of changes that holds an identity, and the parameter of methods that take one."""
    activity: str = ""
    """The activity of a subject that a command may disturb, such as charging a car."""
    answers_within: float | None = None
    """Seconds after which the service reports that the subject has not answered."""
    refusal_error: str = "REFUSED"
    """The error text in the verdict of a subject that refuses a command."""
    no_answer_error: str = "NO_ANSWER"
    """The error text in the verdict for a subject that has not answered."""

    @property
    def plural(self) -> str:
        return f"{self.name}s"

    @property
    def class_name(self) -> ClassName:
        """The end of class names for a subject, such as ChargePoint."""
        return ClassName.of(self.name)

    @property
    def attribute(self) -> str:
        """The attribute that holds all subjects, such as charge_points."""
        return file_name(self.plural)

    @property
    def part_name(self) -> str:
        """The name of the part of the live state that lists the subjects, such as charge_point."""
        return file_name(self.name)


@dataclass(frozen=True)
class DefaultAccount:
    """Holds the account that is simulated by default. Fields without a value here have the examples of the spec."""

    subjects: Mapping[str, Mapping[str, Any]]
    """The fields of each subject, by the identity of the subject and then by the wire name of the field."""
    common: Mapping[str, Any] = field(default_factory=dict)
    """The fields that every subject has, in other accounts too. A subject can have other values of its own."""
    objects: Mapping[str, Any] = field(default_factory=dict)
    """The contents of objects that show the account, by the names of the objects."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """The contents of answers to commands over HTTP, by the names of the commands."""


@dataclass(frozen=True)
class Protocol:
    """Holds a whole protocol. Sections that are only copied to the package are mappings, as in spec/protocol.yaml."""

    name: str
    version: str
    description: str
    sources: Mapping[str, Source]
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
    live: Live | None = None
    rest: RestService | None = None
    choices: Mapping[str, MethodChoice] = field(default_factory=dict)
    rest_commands: Mapping[str, RestCommand] = field(default_factory=dict)
    subject: Subject = Subject()
    command_line: CommandLine | None = None
    simulation: DefaultAccount | None = None
    devices: Devices | None = None
    evcc: Evcc | None = None
    entities: Mapping[str, EntityEntry] = field(default_factory=dict)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The wire names of the parameters that hold an identity, such as that of a charge point."""
        parameters = (parameter for command in self.commands.values() for parameter in command.wire_parameters)
        names = (item.name for item in parameters if any(self.is_placeholder(kind.name) for kind in item.type.items))
        return tuple(dict.fromkeys(names))

    def is_placeholder(self, type_name: str) -> bool:
        """Tells if the values of a type are identities."""
        return type_name in self.scalars and self.scalars[type_name].placeholder

    def base_type(self, type_name: str) -> str:
        """Returns the base type of a scalar, and the name of any other type."""
        return self.scalars[type_name].base if type_name in self.scalars else type_name

    def scalars_of(self, type_: Type) -> list[Scalar]:
        """Returns the scalars among the alternatives of a type; the scalar of a list's items counts too."""
        return [self.scalars[item.name] for item in type_.items if item.name in self.scalars]

    def shapes_of(self, type_: Type) -> list[Shape]:
        """Returns the shapes among the alternatives of a type; the shape of a list's items counts too."""
        return [self.shapes[item.name] for item in type_.items if item.name in self.shapes]

    @cached_property
    def received_classes(self) -> dict[ClassName, Shape]:
        """The shapes that have a class, by the class name: those that are not abstract, and those of single objects."""
        shapes = {shape.name: shape for shape in self.shapes.values() if not shape.abstract}
        return shapes | {received.message: received.shape for received in self.objects.values()}

    @cached_property
    def rest_shapes(self) -> dict[str, Shape]:
        """The shapes that only the answers of commands over HTTP have."""
        answers = [str(command.result.class_name) for command in self.rest_commands.values()]
        objects = [received.shape for received in self.objects.values()]
        others = self._shapes_in(objects) | {shape.name for shape in objects}
        reached = self._shapes_in([self.shapes[name] for name in answers if name in self.shapes])
        names = (reached | {*answers}) - others
        return {name: shape for name, shape in self.shapes.items() if name in names}

    def message_class(self, name: str) -> str:
        """Returns the name of a class of received objects with its module in front, such as messages.Kettle."""
        return f"{'rest_messages' if name in self.rest_shapes else 'messages'}.{name}"

    def _shapes_in(self, shapes: Iterable[Shape]) -> set[str]:
        """Returns the names of the shapes that some shapes contain, directly or through others."""
        found: set[str] = set()
        to_visit = list(shapes)
        while to_visit:
            names = {item.name for field in to_visit.pop().fields for item in field.type.items} & self.shapes.keys()
            to_visit += [self.shapes[name] for name in names - found]
            found |= names
        return found

    def is_error_object(self, message: Mapping[str, Any]) -> bool:
        """Tells if a received message reports an error of the service."""
        return bool(message.get(self.frames["object"]) == self.errors["object"])

    def is_success(self, status: int, answer: Mapping[str, Any] | None) -> bool:
        """Tells if an HTTP status and the JSON object of an answer report that a request was carried out."""
        answer = answer or {}
        is_refused = answer.get(self.acknowledgements["success"]) is False
        return status < 300 and not self.is_error_object(answer) and not is_refused

    def rest_command_same_as(self, command: str) -> RestCommand | None:
        """Returns the command over HTTP that does the same as a command on the WebSocket; None if there is none."""
        return next((item for item in self.rest_commands.values() if item.same_as == command), None)

    def find_rest_command(self, method: str, url_path: str) -> RestCommand | None:
        """Returns the HTTP command that sends requests with a method to a path; None if there is none."""
        if self.rest is None:
            return None
        rest, commands = self.rest, self.rest_commands.values()
        found = (item for item in commands if (item.http.method, item.url_path(rest)) == (method, url_path))
        return next(found, None)

    def page_shapes(self, command: RestCommand, pages: Paging) -> tuple[Shape, Shape]:
        """Returns the shape of a page in the answer to a command, and the shape of an item of a page."""
        answer = self.received_classes[command.result.class_name]
        page = self.shapes_of(answer.fields_by_wire_name[command.result.content].type)[0]
        return page, self.shapes_of(page.fields_by_wire_name[pages.items].type)[0]

    @cached_property
    def messages(self) -> dict[ClassName, list[Object]]:
        """The message classes, each with the objects that it represents."""
        classes: dict[ClassName, list[Object]] = {}
        for received in self.objects.values():
            classes.setdefault(received.message, []).append(received)
        return classes
