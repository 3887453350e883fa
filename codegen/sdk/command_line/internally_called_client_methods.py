"""Finds the client methods that the command line itself calls, such as those to log in or read a state."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.command_line_settings import CommandLine
from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.received_objects import Shape


@dataclass(frozen=True)
class ListMethod:
    """Holds the method that lists the charge points (subjects), and the attributes with their identity and caption."""

    name: str
    identity: str
    caption: str


@dataclass(frozen=True)
class BusyMethod:
    """Holds the method that reads the state of a subject, and the attribute and value that show that it is busy."""

    name: str
    field: str
    value: str
    amount: str
    unit: str
    """The unit of the amount, with a blank before it; empty if the amount has no unit."""


@dataclass(frozen=True)
class CalledMethods:
    """Holds the client methods, and the classes of awaited messages, for fixed tasks of the command line."""

    list: ListMethod | None
    busy: BusyMethod | None
    pushed_classes: tuple[str, ...]
    greeting_class: str
    log_in_method: str
    """Empty if the log-in has no method."""
    http_check_method: str
    """The method with which HTTP is tested; empty if there is none."""


def find_called_methods(protocol: Protocol) -> CalledMethods:
    """Returns the client methods for fixed tasks of the command line."""
    settings = protocol.command_line or CommandLine()
    greeting = protocol.commands[protocol.greeting["command"]].answer.object
    checking = protocol.rest_commands[settings.http_check].methods if settings.http_check else ()
    return CalledMethods(
        list=list_method(protocol, settings),
        busy=busy_method(protocol, settings),
        pushed_classes=tuple(dict.fromkeys(str(protocol.objects[name].message) for name in settings.pushes)),
        greeting_class=str(protocol.objects[greeting].message),
        log_in_method=next((str(method.name) for method in protocol.commands[protocol.log_in["command"]].methods), ""),
        http_check_method=str(checking[0].name) if checking else "",
    )


def list_method(protocol: Protocol, settings: CommandLine) -> ListMethod | None:
    if settings.list is None:
        return None
    command = protocol.commands[settings.list.command]
    shape = content_shape(protocol, command)
    identity = next(field.name for field in shape.fields if field.identity)
    return ListMethod(str(command.methods[0].name), identity, settings.list.caption)


def busy_method(protocol: Protocol, settings: CommandLine) -> BusyMethod | None:
    busy = settings.busy
    if busy is None:
        return None
    command = protocol.commands[busy.command]
    shape = content_shape(protocol, command)
    units = {field.name: field.unit for field in shape.fields} | {value.name: value.unit for value in shape.derived}
    unit = f" {units[busy.amount]}" if units.get(busy.amount) else ""
    return BusyMethod(str(command.methods[0].name), busy.field, busy.value, busy.amount, unit)


def content_shape(protocol: Protocol, command: Command) -> Shape:
    """Returns the shape of the content of a command's answer."""
    answer = protocol.objects[command.answer.object]
    shape = answer.shape
    for part in answer.content[0].split("."):
        if not part.isdigit():
            shape = protocol.shapes[shape.fields_by_wire_name[part].type.items[0].name]
    return shape
