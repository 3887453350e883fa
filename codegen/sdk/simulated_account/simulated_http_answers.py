"""Prepares the answers of the simulated account to HTTP commands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.examples.example_values import field_example, shape_example
from ...model.examples.examples_replacing_private_values import placeholder_examples
from ...model.protocol import Protocol
from ...model.rest_commands import Paging, RestCommand


@dataclass(frozen=True)
class SimulatedAnswer:
    """Holds the simulated answer to a command: filled from an object of the protocol, or a fixed example."""

    object: str
    """The object that fills the answer; empty if the answer is an example."""
    content: str
    """The field of the answer that holds the content."""
    example: Any
    """The example of the content; None if an object fills the answer."""
    identity: str
    """The example identity in the listed items, if each item shows one charge point; else empty."""


@dataclass(frozen=True)
class SimulatedPages:
    """Holds the simulated answer to a command that is read page by page."""

    content: str
    page: dict[str, Any]
    """The example of a page without its items."""
    items: str
    item: dict[str, Any]
    """The example of an item."""
    pages: Paging
    newest: str
    """The value of the order parameter that puts the newest items first."""
    day_format: str


@dataclass(frozen=True)
class SimulatedAction:
    """Holds an HTTP command that acts: the command with the same effects, and the form of the answer."""

    effects_of: str
    given: Mapping[str, Any]
    """The values of parameters that the HTTP command does not send."""
    is_plain: bool
    """True: the answer to a successful request is text that is not JSON."""


def simulated_actions(protocol: Protocol) -> dict[str, SimulatedAction]:
    """Returns the HTTP commands that act, by name."""
    commands = protocol.rest_commands.values()
    return {command.name: simulated_action(protocol, command) for command in commands if command.acts}


def simulated_action(protocol: Protocol, command: RestCommand) -> SimulatedAction:
    base = protocol.rest.bases[command.http.base] if protocol.rest else None
    return SimulatedAction(
        command.same_as or command.name,
        command.only_with,
        base is not None and base.plain_answers and not command.result.push,
    )


def simulated_answers(protocol: Protocol) -> dict[str, SimulatedAnswer]:
    """Returns the simulated answers to the reading commands without pages, by the name of the command."""
    return {
        name: simulated_answer(protocol, command)
        for name, command in protocol.rest_commands.items()
        if not command.acts and not command.pages
    }


def simulated_answer(protocol: Protocol, command: RestCommand) -> SimulatedAnswer:
    content = command.result.content
    if objects := protocol.messages.get(command.result.class_name):
        return SimulatedAnswer(objects[0].name, content, None, "")
    field = protocol.received_classes[command.result.class_name].fields_by_wire_name[content]
    answers = protocol.simulation.answers if protocol.simulation else {}
    example = answers.get(command.name, field_example(protocol, field))
    text = json.dumps(example) if isinstance(example, list) else ""
    identities = [identity for identity in map(str, placeholder_examples(protocol)) if identity in text]
    return SimulatedAnswer("", content, example, identities[0] if identities else "")


def simulated_pages(protocol: Protocol) -> dict[str, SimulatedPages]:
    """Returns the simulated answers to the commands with pages, by the name of the command."""
    return {
        name: paged_answer(protocol, command, command.pages)
        for name, command in protocol.rest_commands.items()
        if command.pages
    }


def paged_answer(protocol: Protocol, command: RestCommand, pages: Paging) -> SimulatedPages:
    page, item = protocol.page_shapes(command, pages)
    example = {name: value for name, value in shape_example(protocol, page).items() if name != pages.items}
    sent_as = next((each.sent_as for each in command.parameters if each.name == pages.order), None) or {}
    return SimulatedPages(
        content=command.result.content,
        page=example,
        items=pages.items,
        item=shape_example(protocol, item),
        pages=pages,
        newest=sent_as.get(pages.descending, pages.descending),
        day_format=day_format(protocol, command),
    )


def day_format(protocol: Protocol, command: RestCommand) -> str:
    """Returns the format in which a command sends the first and the last day; empty if it sends none."""
    view = command.pages.view if command.pages else None
    types: Mapping[str, str] = {each.name: each.type.items[0].name for each in command.parameters}
    scalar = protocol.scalars.get(types[view.first]) if view else None
    return scalar.formats[0] if scalar else ""
