"""Collects the template variables for HTTP commands."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from ...contract_tests.argument_cases import invalid_calls, valid_calls
from ...contract_tests.recorded_rest_cases import rest_cases
from ...model.protocol import Protocol
from ...model.rest import RestCommand, RestService
from ...sdk.command_line.subcommands import rest_subcommands
from ...sdk.methods.paged_methods import paged_methods
from ...sdk.pydantic_models import command_classes, rest_message_classes
from ...sdk.simulated_account.simulated_http_answers import simulated_actions, simulated_answers, simulated_pages
from ...shared.recording_format.recording_types import Header, Http
from ...spec_reading.recorded_exchanges import origin
from ...spec_reading.recordings import read_recordings
from ..optional_files import has_command_line


def rest_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables of the commands over HTTP."""
    commands = protocol.rest_commands.values()
    identities = [
        parameter.name
        for command in commands
        for parameter in command.parameters
        for item in parameter.type.items
        if protocol.is_placeholder(item.name)
    ]
    wrapped = [command.http.wrap[name] for command in commands for name in command.http.wrap if name in identities]
    return {
        "rest": protocol.rest,
        "rest_commands": protocol.rest_commands,
        "paged_methods": paged_methods(protocol),
        "rest_command_classes": command_classes(protocol, commands) if commands else "",
        "rest_message_classes": rest_message_classes(protocol) if protocol.rest_shapes else "",
        "rest_identities": frozenset(identities),
        "rest_placeholders": sorted({*identities, *wrapped, *request_ids(protocol)}),
        "simulated_actions": simulated_actions(protocol),
        "simulated_answers": simulated_answers(protocol),
        "simulated_pages": simulated_pages(protocol),
        "pushed_effects": pushed_effects(protocol),
    }


def request_ids(protocol: Protocol) -> list[str]:
    """Returns the key of request ids, if a command over HTTP sends one."""
    uses_one = any(command.http.flow_id for command in protocol.rest_commands.values())
    return [protocol.flow_id["key"]] if uses_one else []


@dataclass(frozen=True)
class PushedEffect:
    """The place at which a push shows the effect of a command over HTTP."""

    holders: tuple[str, ...]
    """The fields of the object that is pushed, each of which may hold what has changed, or a list of such objects."""
    selector: str
    """The argument that selects one of several such objects by its field of the same name."""


def pushed_effects(protocol: Protocol) -> dict[str, PushedEffect]:
    """Returns the places at which pushes show the effects of commands over HTTP, by the names of the commands."""
    found: dict[str, PushedEffect] = {}
    for name, command in protocol.rest_commands.items():
        effect = protocol.commands[command.same_as].confirming_effect if command.same_as else None
        if not command.result.push or effect is None:
            continue
        received = protocol.objects[effect.object]
        holders = tuple(dict.fromkeys(path.partition(".")[0] for path in received.content))
        inner = [item.name for holder in holders for item in received.shape.fields_by_wire_name[holder].type.items]
        fields = {field.name for shape in inner if shape in protocol.shapes for field in protocol.shapes[shape].fields}
        selectors = [str(item.argument) for item in command.parameters if item.default_from and item.name in fields]
        found[name] = PushedEffect(holders, selectors[0] if selectors else "")
    return found


def rest_test_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of the contract tests' templates."""
    commands = protocol.rest_commands.values()
    return {
        "invalid_rest_calls": invalid_calls(protocol, commands),
        "valid_rest_calls": valid_calls(protocol, commands),
        "rest_cases": rest_cases(protocol, recordings),
    }


def rest_page_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of the reference pages' templates."""
    return {
        "rest_examples": rest_examples(protocol, recordings),
        "curl": curl_command,
        "subcommand_names": lambda command: subcommand_names(protocol, command),
    }


def subcommand_names(protocol: Protocol, command: RestCommand) -> list[str]:
    """Returns the names of the subcommands that send a command over HTTP; none without a command line."""
    if not has_command_line(protocol):
        return []
    names = [" ".join(item.command_words) for item in rest_subcommands(protocol) if item.command is command]
    view = command.pages.view if command.pages else None
    if view is not None:
        names += [view.name, *([view.statement.name] if view.statement else ())]
    return names


def rest_examples(protocol: Protocol, recordings: Path) -> dict[str, dict[str, Any]]:
    """Returns a request with success for each command, preferably of the recording that is named after the command."""
    examples: dict[str, dict[str, Any]] = {}
    source = ""
    for line in read_recordings(recordings).lines:
        if isinstance(line.content, Header):
            source = origin(line.content)
        if not isinstance(event := line.content, Http) or event.status >= 300:
            continue
        if (event.answer or {}).get(protocol.acknowledgements["success"]) is False:
            continue
        command = protocol.find_rest_command(event.method, event.path)
        if command is not None and (command.name not in examples or line.recording == command.name):
            examples[command.name] = {"recording": line.recording, "origin": source, "event": event}
    return examples


def curl_command(service: RestService, command: RestCommand, event: Http | None) -> str:
    """Returns the command line that sends a request with curl, with the session token in the variable TOKEN."""
    base = service.bases[command.http.base]
    query = f"?{urlencode(event.query)}" if event is not None and event.query else ""
    lines = [f"curl {shlex.quote(f'{base.url}/{command.http.path}{query}')}"]
    lines.append(f'-H "{service.authorization}: {base.scheme.replace("{}", "$TOKEN")}"')
    if command.body_parameters:
        content_type = "" if command.http.content_type == "none" else f" {command.http.content_type}"
        lines.append(f"-H 'Content-Type:{content_type}'")
        lines.append(f"-d {shlex.quote(json.dumps(event.body if event is not None else {}))}")
    elif command.http.method != "GET":
        lines.append(f"-X {command.http.method}")
    return " \\\n  ".join(lines)
