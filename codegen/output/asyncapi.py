"""Protocol -> AsyncAPI 3.1: the same description in a form that other tools and languages read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import yaml

from ..contract.recorded_exchanges import Exchange
from ..model import json_schemas
from ..model.commands import Command
from ..model.objects import Object
from ..model.protocol import Protocol
from .page_examples import shown_exchanges, shown_objects
from .template_rendering import HEADER

CHANNEL = "main"
PATHS = ("docs/asyncapi.yaml", "docs/schemas.json")
"""Where the document and the schemas of the frames land."""


def document(protocol: Protocol, recorded: Iterable[Exchange]) -> dict[str, Any]:
    """The AsyncAPI document; it describes a client, so what the client sends is `send`."""
    exchanges = list(recorded)
    url = urlsplit(protocol.endpoint["url"])
    definitions = json_schemas.frame_schemas(protocol)["definitions"]
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": protocol.name,
            "version": protocol.version,
            "description": f"{protocol.description} Gathered from public documents; x-sure says how sure each fact is.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/json",
        "servers": {
            "service": {
                "host": url.netloc,
                "pathname": url.path,
                "protocol": url.scheme,
                **json_schemas.extension_keys(
                    sure=protocol.endpoint["sure"], source=protocol.sources[protocol.endpoint["source"]]
                ),
            }
        },
        "channels": {
            CHANNEL: {
                "description": "The WebSocket; everything goes over it.",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in frame_names(definitions)},
            }
        },
        "operations": operations(protocol),
        "components": {
            "messages": messages(protocol, exchanges),
            "schemas": {name: rebased(schema) for name, schema in definitions.items()},
        },
    }


def frame_names(definitions: Iterable[str]) -> list[str]:
    """The definitions that are whole frames: sent.HELLO, received.HELLO and so on."""
    return [name for name in definitions if name.startswith(("sent.", "received."))]


def operations(protocol: Protocol) -> dict[str, Any]:
    """One for each command, with its replies, and one for each object that comes without being asked for."""
    found: dict[str, Any] = {f"send.{name}": send(protocol, command) for name, command in protocol.commands.items()}
    answers = {name for command in protocol.commands.values() for name in command.answer.objects}
    for name, received in protocol.objects.items():
        if received.pushed or name not in answers:
            found[f"receive.{name}"] = {
                "action": "receive",
                "channel": {"$ref": f"#/channels/{CHANNEL}"},
                "summary": received.description,
                "messages": [message_ref("received", name)],
            }
    return found


def send(protocol: Protocol, command: Command) -> dict[str, Any]:
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
        **json_schemas.extension_keys(method=", ".join(method.name for method in command.methods)),
        **json_schemas.extension_keys(sure=command.evidence.sure, source=command.evidence.source),
    }


def message_ref(direction: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/channels/{CHANNEL}/messages/{direction}.{name}"}


def messages(protocol: Protocol, exchanges: list[Exchange]) -> dict[str, Any]:
    """Each frame once, with a recorded example."""
    requests = {name: shown.request for name, shown in shown_exchanges(protocol, exchanges).items()}
    answers = {name: frame for name, (_, frame) in shown_objects(protocol, exchanges).items()}
    sent = {f"sent.{name}": message("sent", item, requests) for name, item in protocol.commands.items()}
    received = {f"received.{name}": message("received", item, answers) for name, item in protocol.objects.items()}
    return received | sent


def message(direction: str, item: Command | Object, examples: dict[str, dict[str, Any]]) -> dict[str, Any]:
    example = [{"payload": examples[item.name]}] if item.name in examples else []
    return {
        "name": item.name,
        "title": item.name,
        "summary": item.description,
        "payload": {"$ref": f"#/components/schemas/{direction}.{item.name}"},
        **({"examples": example} if example else {}),
        **json_schemas.extension_keys(sure=item.evidence.sure, source=item.evidence.source),
    }


def rebased(schema: Any) -> Any:
    """A schema whose references lead to the document's components."""
    if isinstance(schema, dict):
        return {
            key: value.replace("#/definitions/", "#/components/schemas/") if key == "$ref" else rebased(value)
            for key, value in schema.items()
        }
    return [rebased(item) for item in schema] if isinstance(schema, list) else schema


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes the same thing twice instead of pointing at the first."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(data: dict[str, Any]) -> str:
    plain = json.loads(json.dumps(data))  # names of classes are more than text here
    return yaml.dump(plain, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)


def as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def files(protocol: Protocol, recorded: Iterable[Exchange]) -> dict[str, str]:
    """The AsyncAPI document and the JSON Schema of every frame, by their paths."""
    header = HEADER.format(source="spec/")
    document_path, schemas_path = PATHS
    return {
        document_path: f"# {header}\n{as_yaml(document(protocol, recorded))}",
        schemas_path: as_json({"$comment": header, **json_schemas.frame_schemas(protocol)}),
    }
