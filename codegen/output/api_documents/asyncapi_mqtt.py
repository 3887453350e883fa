"""Writes the MQTT topics of the bridge as an AsyncAPI 3.1 document, for other tools and languages."""

from __future__ import annotations

from typing import Any

from ...model.protocol import Protocol
from ...model.text_escaping import markdown_text
from ...schemas import protocol_schemas
from ...sdk.bridge_entities.resolved_entities import BridgeEntity, bridge_entities
from ...sdk.bridge_entities.state_topic_values import StateValue, state_topic_values
from ..reference_pages.bridge_topics import STATUSES, TOPICS, BridgeTopic, bridge_commands
from .document_text import document_text

PATH = "docs/asyncapi-mqtt.yaml"
"""The file of the document, from the root of the project."""
BINDING = {"bindingVersion": "0.2.0"}
PARAMETERS = {
    "base": {"description": "The base topic.", "default": "bluecurrent"},
    "account": {"description": "The name of the account in the configuration of the bridge.", "default": "default"},
    "evse_id": {"description": "The identity of a charge point; special characters are escaped as in a URL."},
    "socket_id": {"description": "The number of a socket, from 1."},
    "value": {"description": "The name of a value of evcc."},
}


def mqtt_document(protocol: Protocol) -> dict[str, Any]:
    """Returns the AsyncAPI document, from the side of the bridge: `send` means that the bridge publishes."""
    entities = bridge_entities(protocol)
    values = state_topic_values(protocol)
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": f"{protocol.name}, bridge to MQTT",
            "version": protocol.version,
            "description": "The topics of the bridge. x-sure states how certain each fact is.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/json",
        "servers": {"broker": server_object()},
        "channels": {topic.name: channel_object(topic, entities) for topic in TOPICS},
        "operations": {operation_name(topic): operation_object(topic) for topic in TOPICS},
        "components": {
            "messages": {topic.name: message_object(topic) for topic in TOPICS},
            "schemas": payload_schemas(protocol, values),
        },
    }


def server_object() -> dict[str, Any]:
    """Returns the server of the document: the user's broker, with the last will of the bridge."""
    will = {"topic": "bluecurrent/bridge/default/state", "qos": 1, "message": "offline", "retain": True}
    return {
        "host": "localhost:1883",
        "protocol": "mqtt",
        "protocolVersion": "5.0",
        "description": "The broker of the user.",
        "bindings": {"mqtt": {"clientId": "bluecurrent-default", "cleanSession": True, "lastWill": will, **BINDING}},
    }


def channel_object(topic: BridgeTopic, entities: list[BridgeEntity]) -> dict[str, Any]:
    address = f"{{base}}/{topic.address}"
    known = PARAMETERS | {"entity": entity_parameter(entities)}
    return {
        "address": address,
        "description": topic.description,
        "messages": {topic.name: {"$ref": f"#/components/messages/{topic.name}"}},
        "parameters": {name: item for name, item in known.items() if f"{{{name}}}" in address},
    }


def entity_parameter(entities: list[BridgeEntity]) -> dict[str, Any]:
    """Returns the topic parameter `entity`, which lists the keys of the entities that can be set."""
    keys = [entity.key for entity in entities if entity.actions or entity.entry.chosen_for]
    return {"description": "The key of an entity.", "enum": keys}


def operation_name(topic: BridgeTopic) -> str:
    return f"{'receive' if topic.is_received else 'send'}.{topic.name}"


def operation_object(topic: BridgeTopic) -> dict[str, Any]:
    """Returns the operation of the bridge on a topic. The bridge answers each received message with a result."""
    reply = {"reply": {"channel": {"$ref": "#/channels/result"}, "messages": [message_ref("result")]}}
    return {
        "action": "receive" if topic.is_received else "send",
        "channel": {"$ref": f"#/channels/{topic.name}"},
        "summary": topic.description,
        "messages": [message_ref(topic.name)],
        "bindings": {"mqtt": {"qos": topic.qos, "retain": topic.is_retained, **BINDING}},
        **(reply if topic.is_received else {}),
    }


def message_ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/channels/{name}/messages/{name}"}


def message_object(topic: BridgeTopic) -> dict[str, Any]:
    return {
        "name": topic.name,
        "summary": topic.description,
        "contentType": "application/json" if topic.is_json else "text/plain",
        "payload": {"$ref": f"#/components/schemas/{topic.schema or topic.name}"},
        "bindings": {"mqtt": {"payloadFormatIndicator": 1, **BINDING}},
    }


def payload_schemas(protocol: Protocol, values: dict[str, list[StateValue]]) -> dict[str, Any]:
    """Returns the schemas of all payloads."""
    nothing = {"type": "null"}
    text, identity = {"type": "string"}, {"description": "The id of the command: any value of at most 256 characters."}
    time = {"type": "string", "format": "date-time"}
    names = [command.name for command in bridge_commands(protocol)]
    return {
        "availability": {**text, "enum": ["online", "offline"]},
        **{name: state_schema(items) for name, items in values.items()},
        "evcc": {**text, "description": "A letter, true, false or a number."},
        "evccSet": {**text, "description": "true, false, 1, 0 or a number."},
        "marker": {**text, "enum": ["end"]},
        "set": {**text, "description": "ON, OFF, PRESS, a number, a time of day or an option."},
        "command": {
            "type": "object",
            "properties": {
                "command": {**text, "enum": names},
                "id": identity,
                "at": {**time, "description": "Time of the command. One that is more than 30 s away is invalid."},
            },
            "required": ["command"],
            "additionalProperties": {"description": "The arguments of the command by wire name."},
        },
        "result": {
            "type": "object",
            "properties": {
                "id": identity,
                "command": {"anyOf": [text, nothing]},
                "status": {**text, "enum": list(STATUSES)},
                "error": {"anyOf": [text, nothing], "description": "The reason; null if the command was carried out."},
                "at": time,
            },
            "required": ["id", "command", "status", "error", "at"],
        },
    }


def state_schema(values: list[StateValue]) -> dict[str, Any]:
    """Returns the schema of a state topic. Every value in it can be null."""
    properties: dict[str, Any] = {}
    for value in values:
        if len(value.path) == 1:
            properties[value.path[0]] = value_schema(value)
        else:
            owner = properties.setdefault(value.path[0], {"type": ["object", "null"], "properties": {}})
            owner["properties"][value.path[1]] = value_schema(value)
    return {"type": "object", "properties": properties}


def value_schema(value: StateValue) -> dict[str, Any]:
    return {
        "type": [value.json_type, "null"],
        "description": markdown_text(value.description),
        **({"format": "date-time"} if value.is_time else {}),
        **protocol_schemas.extension_keys(unit=value.unit, sure=value.sure),
    }


def mqtt_files(protocol: Protocol) -> dict[str, str]:
    """Returns the text of the document by path; an empty dictionary if the spec has no entities."""
    if not protocol.entities:
        return {}
    return {PATH: document_text(mqtt_document(protocol))}
