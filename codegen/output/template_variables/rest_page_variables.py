"""Collects the variables for the reference pages of HTTP commands: examples, curl commands and subcommands."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from ...model.protocol import Protocol
from ...model.python_names import file_name
from ...model.rest_commands import RestCommand, RestService
from ...model.text_escaping import Markdown, markdown_code, markdown_text
from ...sdk.command_line.subcommands import rest_subcommands
from ...shared.recording_format.recording_types import Http
from ..optional_files import has_command_line
from ..reference_pages.recorded_examples import rest_examples


def rest_page_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables for the reference pages of HTTP commands."""
    return {
        "rest_examples": rest_examples(protocol, recordings),
        "curl": curl_command,
        "content_type_description": describe_content_type,
        "answer_description": describe_answer,
        "subcommand_names": lambda command: subcommand_names(protocol, command),
    }


def subcommand_names(protocol: Protocol, command: RestCommand) -> list[str]:
    """Returns the names of the subcommands that send an HTTP command; empty if there is no command line."""
    if not has_command_line(protocol):
        return []
    names = [" ".join(item.command_words) for item in rest_subcommands(protocol) if item.command is command]
    view = command.pages.view if command.pages else None
    if view is not None:
        names += [view.name, *([view.statement.name] if view.statement else ())]
    return names


def describe_content_type(command: RestCommand) -> Markdown:
    """Returns the content type of a request as Markdown."""
    if not command.body_parameters:
        return Markdown("none, since there is no body")
    if command.http.content_type == "none":
        return Markdown("none: the JSON text is sent without one")
    return markdown_code(command.http.content_type)


def describe_answer(service: RestService, command: RestCommand) -> Markdown:
    """Returns the form and the meaning of an answer as Markdown."""
    has_plain_answers = service.bases[command.http.base].plain_answers
    form = "with an HTTP status 2xx, JSON or not" if has_plain_answers else "a JSON object"
    if command.same_as:
        return Markdown(f"{form}; one without a refusal is the {'receipt' if command.result.push else 'verdict'}")
    if command.then:
        page = f"[{markdown_text(command.then)}]({file_name(command.then)}.md)"
        return Markdown(f"{form}; the method returns what {page} returns after it")
    if command.result.content:
        return Markdown(f"{form}; the method returns its {markdown_code(command.result.content)}")
    return Markdown(f"{form}, which the method returns")


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
