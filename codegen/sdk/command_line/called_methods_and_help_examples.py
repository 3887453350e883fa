"""Chooses the client methods with which the command line lists charge points and finds out whether one is busy."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.command_line_settings import CommandLine
from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.received_objects import Shape


@dataclass(frozen=True)
class ListView:
    """The method that lists the subjects of an account, and the attributes that identify and describe each."""

    method: str
    identity: str
    caption: str


@dataclass(frozen=True)
class BusyView:
    """The method that reads the state of a subject, and the attribute and value that show that it is busy."""

    method: str
    field: str
    value: str
    amount: str
    unit: str
    """The unit of the amount, after a blank; empty without one."""


@dataclass(frozen=True)
class AccountViews:
    """The client methods, names and texts with which the command line is generated."""

    settings: CommandLine
    examples: tuple[str, ...]
    """Lines with a command line and its meaning, aligned."""
    list: ListView | None
    busy: BusyView | None
    pushed_classes: tuple[str, ...]
    greeting_class: str
    log_in_method: str
    """Empty if the log-in has no method."""
    http_check_method: str
    """The method with which HTTP is tried; empty for none."""


def account_views(protocol: Protocol) -> AccountViews:
    """Returns the views of a protocol's command line."""
    settings = protocol.command_line or CommandLine()
    width = max(map(len, settings.examples), default=0)
    greeting = protocol.commands[protocol.greeting["command"]].answer.object
    return AccountViews(
        settings,
        tuple(f"{line:<{width}}  {meaning}" for line, meaning in settings.examples.items()),
        list_view(protocol, settings),
        busy_view(protocol, settings),
        tuple(dict.fromkeys(str(protocol.objects[name].message) for name in settings.pushes)),
        str(protocol.objects[greeting].message),
        next((str(method.name) for method in protocol.commands[protocol.log_in["command"]].methods), ""),
        str(protocol.rest_commands[settings.http_check].methods[0].name) if settings.http_check else "",
    )


def list_view(protocol: Protocol, settings: CommandLine) -> ListView | None:
    if settings.list is None:
        return None
    command = protocol.commands[settings.list.command]
    shape = content_shape(protocol, command)
    identity = next(field.name for field in shape.fields if field.identity)
    return ListView(str(command.methods[0].name), identity, settings.list.caption)


def busy_view(protocol: Protocol, settings: CommandLine) -> BusyView | None:
    busy = settings.busy
    if busy is None:
        return None
    command = protocol.commands[busy.command]
    shape = content_shape(protocol, command)
    units = {field.name: field.unit for field in shape.fields} | {value.name: value.unit for value in shape.derived}
    unit = f" {units[busy.amount]}" if units.get(busy.amount) else ""
    return BusyView(str(command.methods[0].name), busy.field, busy.value, busy.amount, unit)


def content_shape(protocol: Protocol, command: Command) -> Shape:
    """Returns the shape of the content of a command's answer."""
    answer = protocol.objects[command.answer.object]
    shape = answer.shape
    for part in answer.content[0].split("."):
        if not part.isdigit():
            shape = protocol.shapes[shape.fields_by_wire_name[part].type.items[0].name]
    return shape
