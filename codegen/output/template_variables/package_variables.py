"""Collects the variables that the templates use."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from ...contract_tests.argument_cases import invalid_calls, valid_calls
from ...contract_tests.derived_value_cases import derived_cases
from ...contract_tests.exchange_cases import exchange_cases
from ...contract_tests.field_cases import complete_frames, field_cases
from ...contract_tests.time_cases import time_cases
from ...model.command_line_settings import CommandLine
from ...model.commands import Command, Parameter
from ...model.examples import examples_for_recordings
from ...model.protocol import Protocol
from ...model.received_objects import Object, Shape
from ...model.text_escaping import Markdown, markdown_code, markdown_text
from ...model.value_types import CERTAINTIES, Type
from ...schemas.type_schemas import is_sensitive
from ...schemas.valid_value_descriptions import number_range
from ...sdk.bridge_entities.entity_table_source_code import bridge_table
from ...sdk.command_line.called_client_methods import called_methods
from ...sdk.command_line.field_labels import field_labels
from ...sdk.command_line.subcommands import choosing_subcommands, log_in_argument, rest_subcommands, subcommands
from ...sdk.drop_in_former_field_names import renamed_fields
from ...sdk.live_classes import live_classes
from ...sdk.methods.choosing_methods import choosing_methods
from ...sdk.methods.class_source_parsing import PythonSources
from ...sdk.methods.client_methods import client_methods, imported_modules, qualified
from ...sdk.methods.conditional_value_methods import conditional_values, remembered_fields
from ...sdk.methods.drop_in_methods import drop_in_methods, payload_fields
from ...sdk.methods.live_methods import limit_arguments, live_methods, live_modules
from ...sdk.methods.method_arguments import argument_description
from ...sdk.methods.synchronous_classes import synchronous_class
from ...sdk.pydantic_models import command_classes, message_classes
from ...sdk.scalar_annotations import scalar_declarations
from ...sdk.simulated_account.simulated_command_effects import command_effects
from ...sdk.simulated_account.simulated_object_templates import (
    acknowledgement_fields,
    default_account,
    parameter_types,
    required_parameters,
    simulated_objects,
)
from ...sdk.type_annotations import argument_annotation
from ...spec_reading.recorded_exchanges import recorded_exchanges
from ..optional_files import is_included
from ..reference_pages.answer_patterns import AnswerPattern, answer_pattern, answer_patterns
from ..reference_pages.bridge_topics import bridge_variables
from ..reference_pages.effect_sentences import effect_sentences
from ..reference_pages.recorded_examples import command_examples, object_examples
from ..reference_pages.sequence_diagram_layout import sequence_diagram
from ..template_rendering import render_file
from .rest_page_variables import rest_page_variables, rest_test_variables, rest_variables

REACTIONS = {
    "fail_call": "only that call fails",
    "renew": "the client logs in again",
    "retry": "the client connects again",
    "retry_slowly": "the client connects again, at longer intervals",
    "wait_for_reset": "the client waits until the limit is reset",
    "give_up": "the client gives up",
}
"""The reaction of the client to an error, in words."""


def template_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of all templates."""
    return package_variables(protocol) | test_variables(protocol, recordings) | page_variables(protocol, recordings)


def repeated_items(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """Returns the items for each placeholder in a template's file name: one file is rendered for each item."""
    return {
        "command": dict(protocol.commands),
        "object": dict(protocol.objects),
        "rest_command": dict(protocol.rest_commands),
        "diagram": {
            pattern.name: sequence_diagram(pattern, protocol.subject.name) for pattern in used_patterns(protocol)
        },
    }


def package_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables of the package's templates."""
    variables = asynchronous_variables(protocol)
    return variables | synchronous_variables(protocol, variables)


def asynchronous_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables of the package's templates, without those of the synchronous client."""
    methods = client_methods(protocol)
    return {
        "protocol": protocol,
        "message_classes": message_classes(protocol),
        "command_classes": command_classes(protocol, protocol.commands.values()),
        **rest_variables(protocol),
        "scalars": scalar_declarations(protocol),
        "log_in_argument": log_in_argument(protocol),
        "methods": methods,
        "choosing_methods": choosing_methods(protocol),
        "client_modules": imported_modules(methods),
        "live_modules": live_modules(protocol),
        "conditional_values": conditional_values(protocol),
        "remembered_fields": remembered_fields(protocol),
        "stand_ins": examples_for_recordings.hidden_value_examples(protocol),
        "acknowledgement_fields": acknowledgement_fields(protocol),
        "required_parameters": required_parameters(protocol),
        "parameter_types": parameter_types(protocol),
        "command_effects": command_effects(protocol),
        "simulated_objects": simulated_objects(protocol),
        "default_account": default_account(protocol),
        "placeholder_examples": examples_for_recordings.placeholder_examples(protocol),
        "public_values": examples_for_recordings.public_values(protocol),
        "drop_in_fields": lambda payload: payload_fields(protocol, payload),
        "drop_in_methods": drop_in_methods(protocol),
        "renamed_fields": renamed_fields(protocol),
        "subcommands": subcommands(protocol),
        "rest_subcommands": rest_subcommands(protocol),
        "choosing_subcommands": choosing_subcommands(protocol),
        "command_line": protocol.command_line or CommandLine(),
        "called_methods": called_methods(protocol),
        "has_bridge": is_included(protocol, "bridge/__init__.py"),
        "field_labels": field_labels(protocol),
        "live": live_classes(protocol),
        "bridge_table": bridge_table(protocol),
        "live_methods": live_methods(protocol),
        "limit_arguments": limit_arguments(protocol),
        "qualified": lambda annotation: qualified(protocol, annotation),
        "argument_description": lambda parameter: argument_description(protocol, parameter),
        "argument_annotation": lambda type_: argument_annotation(protocol, type_.items),
    }


def synchronous_variables(protocol: Protocol, variables: dict[str, Any]) -> dict[str, Any]:
    """Returns the classes of the synchronous client, which are made of the source of the asynchronous ones."""

    sources = PythonSources(lambda path: render_file("package", path, variables))
    client = "_runtime/sync/sync_client.py:BaseSyncClient"
    subject = f"Live{protocol.subject.class_name}" if protocol.live else "LiveSubject"
    made = partial(synchronous_class, sources, subject=subject)
    classes = {"synchronous_client": made("Client", module="client.py", base=client, target="_client")}
    if protocol.live:
        for name, key, base, target in (
            ("Live", "synchronous_live", "BaseSyncLive", "_live"),
            (subject, "synchronous_subject", "BaseSyncSubject", "_subject"),
        ):
            classes[key] = made(name, module="live.py", base=f"_runtime/sync/sync_live.py:{base}", target=target)
    return dict(classes)


def test_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of the contract tests' templates."""
    return {
        "complete_frames": complete_frames(protocol),
        "derived_cases": derived_cases(protocol),
        "exchange_cases": exchange_cases(protocol, recordings),
        "field_cases": field_cases(protocol),
        "invalid_calls": invalid_calls(protocol, protocol.commands.values()),
        **rest_test_variables(protocol, recordings),
        "time_cases": time_cases(protocol),
        "valid_calls": valid_calls(protocol, protocol.commands.values()),
    }


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
        "own_limits": own_limits,
        "reactions": REACTIONS,
        **rest_page_variables(protocol, recordings),
        "type_links": lambda type_, page="": type_links(protocol, type_, page),
    }


def used_patterns(protocol: Protocol) -> list[AnswerPattern]:
    """Returns the ways in which the commands are answered."""
    used = {answer_pattern(protocol, command) for command in protocol.commands.values()}
    return [pattern for pattern in answer_patterns(protocol) if pattern in used]


def has_own_recordings(protocol: Protocol) -> bool:
    """Tells if a source contains messages that were recorded on the protocol's own endpoint."""
    facts = [command.evidence for command in protocol.commands.values()]
    facts += [received.evidence for received in protocol.objects.values()]
    facts += [field.evidence for shape in protocol.shapes.values() for field in shape.fields]
    return any(evidence.sure == "recorded" and not evidence.has_other_endpoint for evidence in facts)


def inner_shapes(protocol: Protocol, received: Object) -> list[Shape]:
    """Returns the shapes of an object's own fields."""
    names = dict.fromkeys(item.name for field in received.shape.fields for item in field.type.items)
    return [protocol.shapes[name] for name in names if name in protocol.shapes]


def type_links(protocol: Protocol, type_: Type, page: str) -> Markdown:
    """Returns a type with links to its parts on the page of types."""
    links = []
    for item in type_.items:
        is_declared = item.name in protocol.shapes or item.name in protocol.scalars
        link = f"[{item.name}]({page}#{item.name.lower()})" if is_declared else item.name
        links.append(f"list of {link}" if item.is_list else link)
    return Markdown(" or ".join(links))


def own_limits(parameter: Parameter) -> Markdown:
    """Returns the limits that a parameter declares in addition to those of its type, as words to append."""
    pattern = parameter.pattern
    limits = f"like {markdown_code(pattern)}" if pattern else markdown_text(number_range(parameter))
    each = "each " if parameter.type.items[0].is_list else ""
    return Markdown(f", {each}{limits}" if limits else "")
