"""Collects the variables for the templates of the reference pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...model.commands import Command, Parameter
from ...model.protocol import Protocol
from ...model.received_objects import Object, Shape
from ...model.text_escaping import Markdown, markdown_code, markdown_text
from ...model.value_types import CERTAINTIES, Type
from ...schemas.type_schemas import is_sensitive
from ...schemas.valid_value_descriptions import number_range
from ...spec_reading.recorded_exchanges import recorded_exchanges
from ..reference_pages.answer_patterns import AnswerPattern, answer_pattern, answer_patterns
from ..reference_pages.bridge_topics import bridge_variables
from ..reference_pages.effect_sentences import effect_sentences
from ..reference_pages.recorded_examples import command_examples, object_examples
from .rest_page_variables import rest_page_variables

REACTIONS = {
    "fail_call": "only that call fails",
    "renew": "the client logs in again",
    "retry": "the client connects again",
    "retry_slowly": "the client connects again, at longer intervals",
    "wait_for_reset": "the client waits until the limit is reset",
    "give_up": "the client gives up",
}
"""The reaction of the client to an error, in words."""


def page_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of the reference pages' templates."""
    exchanges = list(recorded_exchanges(recordings))
    commands = protocol.commands.values()

    def answered_commands(received: Object) -> list[Command]:
        return [command for command in commands if received.name in command.answer.objects]

    return {
        **bridge_variables(protocol),
        "answer_pattern": lambda command: answer_pattern(protocol, command),
        "answer_patterns": used_patterns(protocol),
        "answered_commands": answered_commands,
        "certainties": CERTAINTIES,
        "command_examples": command_examples(protocol, exchanges),
        "effect_sentences": lambda command: effect_sentences(protocol, command),
        "has_own_recordings": has_own_recordings(protocol),
        "inner_shapes": lambda received: inner_shapes(protocol, received),
        "is_sensitive": lambda item: is_sensitive(protocol, item),
        "object_examples": object_examples(protocol, exchanges),
        "reactions": REACTIONS,
        **rest_page_variables(protocol, recordings),
        "value_conditions": value_conditions,
        "type_links": lambda type_, page="": type_links(protocol, type_, page),
    }


def used_patterns(protocol: Protocol) -> list[AnswerPattern]:
    """Returns the patterns in which the service answers at least one command."""
    used = {answer_pattern(protocol, command) for command in protocol.commands.values()}
    return [pattern for pattern in answer_patterns(protocol) if pattern in used]


def has_own_recordings(protocol: Protocol) -> bool:
    """Tells if there are messages that were recorded on the protocol's own endpoint."""
    facts = [command.evidence for command in protocol.commands.values()]
    facts += [received.evidence for received in protocol.objects.values()]
    facts += [field.evidence for shape in protocol.shapes.values() for field in shape.fields]
    return any(evidence.sure == "recorded" and not evidence.has_other_endpoint for evidence in facts)


def inner_shapes(protocol: Protocol, received: Object) -> list[Shape]:
    """Returns the shapes that an object's own fields have as types."""
    names = dict.fromkeys(item.name for field in received.shape.fields for item in field.type.items)
    return [protocol.shapes[name] for name in names if name in protocol.shapes]


def type_links(protocol: Protocol, type_: Type, page: str) -> Markdown:
    """Returns a type as Markdown, with links to the page of types."""
    links = []
    for item in type_.items:
        is_declared = item.name in protocol.shapes or item.name in protocol.scalars
        link = f"[{item.name}]({page}#{item.name.lower()})" if is_declared else item.name
        links.append(f"list of {link}" if item.is_list else link)
    return Markdown(" or ".join(links))


def value_conditions(parameter: Parameter, wrapper: str = "") -> Markdown:
    """Returns the limits and conditions of a parameter's values, as text to append to the parameter's type.

    `wrapper` is the key of the object in which each value is sent; empty if the values are sent as they are.
    """
    notes = [
        own_limits(parameter),
        "not empty" if parameter.non_empty else "",
        "left out if None" if parameter.optional else "",
        f"sent as {parameter.encode.replace('_', ' ')}" if parameter.encode else "",
        *(f"only with {markdown_code(name)} {json_code(value)}" for name, value in parameter.given_with.items()),
        f"not before {markdown_code(parameter.not_before)}" if parameter.not_before else "",
        f"each as an object with {markdown_code(wrapper)}" if wrapper else "",
        f"sent as {describe_sent_values(parameter.sent_as)}" if parameter.sent_as else "",
    ]
    return Markdown("".join(f", {note}" for note in notes if note))


def own_limits(parameter: Parameter) -> str:
    """Returns a parameter's own limits in words; empty if it has none."""
    pattern = parameter.pattern
    limits = f"like {markdown_code(pattern)}" if pattern else markdown_text(number_range(parameter))
    each = "each " if parameter.type.items[0].is_list else ""
    return f"{each}{limits}" if limits else ""


def describe_sent_values(sent_as: Mapping[str, str]) -> str:
    """Describes the values on the wire that are sent for the values of the argument."""
    return ", ".join(f"{markdown_code(sent)} for {markdown_text(value)}" for value, sent in sent_as.items())


def json_code(value: Any) -> str:
    """Returns a value as JSON, as code in Markdown."""
    return markdown_code(json.dumps(value, ensure_ascii=False))
