"""Writes the WebSocket messages as an AsyncAPI 3.1 document and as JSON Schemas, for other tools and languages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.received_objects import Object
from ...model.text_escaping import markdown_text
from ...schemas import protocol_schemas
from ...schemas.protocol_schemas import frame_name
from ...spec_reading.recorded_exchanges import RequestWithAnswers
from ..reference_pages.recorded_examples import command_examples, object_examples
from .document_text import SPEC_HEADER, component_schema, document_text

CHANNEL = "main"
PATHS = ("docs/asyncapi.yaml", "docs/schemas.json")
"""The files of the document and of the schemas, from the root of the project."""


def asyncapi_document(protocol: Protocol, recorded: Iterable[RequestWithAnswers]) -> dict[str, Any]:
    """Returns the AsyncAPI document, from the side of the client: `send` means that the client sends."""
    exchanges = list(recorded)
    url = urlsplit(protocol.endpoint["url"])
    definitions = protocol_schemas.frame_schemas(protocol)["definitions"]
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": protocol.name,
            "version": protocol.version,
            "description": f"{markdown_text(protocol.description)} x-sure states how certain each fact is.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/json",
        "servers": {
            "service": {
                "host": url.netloc,
                "pathname": url.path,
                "protocol": url.scheme,
                **protocol_schemas.extension_keys(
                    sure=protocol.endpoint["sure"], source=str(protocol.sources[protocol.endpoint["source"]])
                ),
            }
        },
        "channels": {
            CHANNEL: {
                "description": "The WebSocket connection, which carries all messages.",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in frame_names(definitions)},
            }
        },
        "operations": operations(protocol),
        "components": {
            "messages": messages(protocol, exchanges),
            "schemas": {name: component_schema(schema) for name, schema in definitions.items()},
        },
    }


def frame_names(definitions: Iterable[str]) -> list[str]:
    """Returns the names of the definitions of whole frames, such as sent.HELLO and received.HELLO."""
    return [name for name in definitions if name.startswith(("sent.", "received."))]


def operations(protocol: Protocol) -> dict[str, Any]:
    """Returns an operation for each command, with its replies, and one for each object that the service pushes."""
    result: dict[str, Any] = {
        frame_name("send", name): send_operation(protocol, command) for name, command in protocol.commands.items()
    }
    answers = {name for command in protocol.commands.values() for name in command.answer.objects}
    for name, received in protocol.objects.items():
        if received.pushed or name not in answers:
            result[frame_name("receive", name)] = {
                "action": "receive",
                "channel": {"$ref": f"#/channels/{CHANNEL}"},
                "summary": received.description,
                "messages": [message_ref("received", name)],
            }
    return result


def send_operation(protocol: Protocol, command: Command) -> dict[str, Any]:
    objects = [*command.answer.objects, protocol.errors["object"]]
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{CHANNEL}"},
        "summary": command.description,
        "messages": [message_ref("sent", command.name)],
        "reply": {
            "channel": {"$ref": f"#/channels/{CHANNEL}"},
            "messages": [message_ref("received", name) for name in objects],
        },
        **protocol_schemas.extension_keys(method=", ".join(method.name for method in command.methods)),
        **protocol_schemas.evidence_keys(command.evidence),
    }


def message_ref(direction: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/channels/{CHANNEL}/messages/{frame_name(direction, name)}"}


def messages(protocol: Protocol, exchanges: list[RequestWithAnswers]) -> dict[str, Any]:
    """Returns a message for each frame, with an example from a recording and the recording's origin."""
    requests = {
        name: {"summary": example.origin, "payload": example.request}
        for name, example in command_examples(protocol, exchanges).items()
    }
    answers = {
        name: {"summary": example.origin, "payload": example.frame}
        for name, example in object_examples(protocol, exchanges).items()
    }
    return {
        frame_name(direction, name): message_object(direction, item, examples)
        for direction, items, examples in (
            ("received", protocol.objects, answers),
            ("sent", protocol.commands, requests),
        )
        for name, item in items.items()
    }


def message_object(direction: str, item: Command | Object, examples: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": item.name,
        "title": item.name,
        "summary": item.description,
        "payload": {"$ref": f"#/components/schemas/{frame_name(direction, item.name)}"},
        **({"examples": [examples[item.name]]} if item.name in examples else {}),
        **protocol_schemas.evidence_keys(item.evidence),
    }


def asyncapi_files(protocol: Protocol, recorded: Iterable[RequestWithAnswers]) -> dict[str, str]:
    """Returns the text of the document and of the JSON Schemas of all frames, by their paths."""
    document_path, schemas_path = PATHS
    schemas = {"$comment": SPEC_HEADER, **protocol_schemas.frame_schemas(protocol)}
    return {
        document_path: document_text(asyncapi_document(protocol, recorded)),
        schemas_path: json.dumps(schemas, ensure_ascii=False, indent=2) + "\n",
    }
