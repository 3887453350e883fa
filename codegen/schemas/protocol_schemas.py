"""Converts a protocol to JSON Schemas (draft-07) of messages, commands, HTTP answers and frames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..model.commands import Command, Parameter, Payload
from ..model.protocol import Protocol
from ..model.received_objects import Field, Object, Shape
from ..model.value_types import Evidence
from .former_names_in_schemas import former_identities, former_properties, with_former_names
from .parameter_type_narrowing import TypeTable
from .type_schemas import Schema, alternative_schemas, encoded_schema, is_sensitive, parameter_schemas
from .valid_value_descriptions import describe_valid_arguments

DRAFT = "http://json-schema.org/draft-07/schema#"
NULL: Schema = {"type": "null"}


def received_schemas(protocol: Protocol) -> Schema:
    """Returns the schemas of shapes and messages, in the form for datamodel-code-generator."""
    shapes = {shape.name: shape_schema(protocol, shape, for_models=True) for shape in component_shapes(protocol)}
    messages = {name: message_schema(protocol, objects, for_models=True) for name, objects in protocol.messages.items()}
    return {"$schema": DRAFT, "title": "Received", "definitions": shapes | messages}


def received_rest_schemas(protocol: Protocol) -> Schema:
    """Returns the schemas of the shapes in HTTP answers, in the form for datamodel-code-generator."""
    shapes = {name: shape_schema(protocol, shape, for_models=True) for name, shape in protocol.rest_shapes.items()}
    return {"$schema": DRAFT, "title": "Received", "definitions": shapes}


def sent_schemas(protocol: Protocol, commands: Iterable[Command]) -> Schema:
    """Returns the schemas of commands, but not the types of arguments, in the form for datamodel-code-generator."""
    definitions = {command.class_name: command_schema(protocol, command, for_models=True) for command in commands}
    return {"$schema": DRAFT, "title": "Sent", "definitions": definitions}


def rest_schemas(protocol: Protocol) -> Schema:
    """Returns the schemas of HTTP answers on the wire, and of all shapes in them."""
    shapes = {name: shape_schema(protocol, shape) for name, shape in protocol.received_classes.items()}
    return {"$schema": DRAFT, "title": protocol.name, "definitions": shapes}


def frame_schemas(protocol: Protocol) -> Schema:
    """Returns the schemas of all frames on the wire: a definition for each shape, object and command."""
    shapes = {shape.name: shape_schema(protocol, shape) for shape in component_shapes(protocol)}
    objects = {
        frame_name("received", item.name): message_schema(protocol, [item]) for item in protocol.objects.values()
    }
    commands = {frame_name("sent", item.name): frame_schema(protocol, item) for item in protocol.commands.values()}
    return {"$schema": DRAFT, "title": protocol.name, "definitions": shapes | objects | commands}


def frame_name(direction: str, wire_name: str) -> str:
    """Returns the name of the schema of a frame, such as received.KETTLE. It is legal in JSON pointers and in AsyncAPI.

    It is unique, since the rules of the spec require names that differ in letters and digits.
    """
    return f"{direction}.{re.sub('[^A-Za-z0-9_.-]', '_', wire_name)}"


def component_shapes(protocol: Protocol) -> Iterator[Shape]:
    """Returns the shapes that are part of messages, but not messages themselves."""
    others = protocol.messages.keys() | protocol.rest_shapes.keys()
    return (shape for name, shape in protocol.shapes.items() if not shape.abstract and name not in others)


def shape_schema(types: TypeTable, shape: Shape, *, for_models: bool = False) -> Schema:
    """Returns the schema of a shape, in which only identities are required."""
    properties = {field.name: field_schema(types, shape, field, for_models=for_models) for field in shape.fields}
    return {
        "type": "object",
        "description": full_description(shape.description, shape.evidence, for_models=for_models),
        **evidence_keys(shape.evidence),
        "properties": properties if for_models else properties | former_properties(shape, properties),
        "required": [field.name for field in shape.fields if field.identity and (for_models or not field.formerly)],
        **({} if for_models else former_identities(shape)),
    }


def message_schema(protocol: Protocol, objects: list[Object], *, for_models: bool = False) -> Schema:
    """Returns the schema of the message that represents the objects."""
    schema = shape_schema(protocol, objects[0].shape, for_models=for_models)
    key = protocol.frames["object"]
    name: Schema = (
        {"type": "string", "enum": [item.name for item in objects]} if for_models else {"const": objects[0].name}
    )
    schema["properties"] = {key: {**name, "description": "Name of the object."}, **schema["properties"]}
    schema["required"] = [key, *schema["required"]]
    return schema


def field_schema(types: TypeTable, owner: Shape, field: Field, *, for_models: bool) -> Schema:
    """Returns the schema of a received value, which may be null unless it is an identity."""
    options = list(alternative_schemas(types, field.type, for_models=for_models, lenient=True))
    if field.values:
        options = [{"enum": list(field.values)}, *options]
    if not field.identity:
        options.append(NULL)
    evidence = field.evidence if field.evidence != owner.evidence else None
    text = with_former_names(field) if for_models else field.description
    if field.sent_while:
        text += f" Sent only while {field.sent_while} is true."
    return {
        **any_of(options),
        "description": full_description(text, evidence, field.unit, field.values, for_models=for_models),
        **extension_keys(unit=field.unit, sensitive=is_sensitive(types, field), formerly=list(field.formerly)),
        **(evidence_keys(evidence) if evidence else {}),
    }


def command_schema(protocol: Protocol, command: Command, *, for_models: bool = False) -> Schema:
    """Returns the schema of a command's parameters."""
    parameters = command.wire_parameters
    return {
        "type": "object",
        "description": full_description(command.description, command.evidence, for_models=for_models),
        **evidence_keys(command.evidence),
        "properties": {
            item.name: parameter_schema(protocol, command, item, for_models=for_models) for item in parameters
        },
        "required": [item.name for item in parameters if not item.optional and item.default is None],
        **({} if for_models else payload_requirement(command.payload)),
    }


def payload_requirement(payload: Payload | None) -> Schema:
    """Returns the part of a schema that requires at least one field of a payload; empty if the payload may be empty."""
    if payload is None or not payload.non_empty:
        return {}
    return {"anyOf": [{"required": [field.name]} for field in payload.fields]}


def parameter_schema(protocol: Protocol, command: Command, parameter: Parameter, *, for_models: bool) -> Schema:
    """Returns the schema of a parameter's value on the wire. For Python, it has only the default and a description."""
    options = list(parameter_schemas(protocol, parameter))
    if parameter.encode:
        options = [encoded_schema(parameter.encode, options[0])]
    if parameter.sent_as:
        options = [{"enum": list(parameter.sent_as.values())}]
    if for_models:
        options = [{}]  # the generator of the package writes the type by itself
    if parameter.constant is not None:
        options = [{"const": parameter.constant}]
    evidence = parameter.evidence if parameter.evidence != command.evidence else None
    texts = (parameter.description, describe_valid_arguments(protocol, parameter) if for_models else "")
    return {
        **any_of(options),
        **({"default": parameter.default} if parameter.default is not None else {}),
        "description": full_description(" ".join(filter(None, texts)), evidence, parameter.unit, for_models=for_models),
        **extension_keys(unit=parameter.unit, sensitive=is_sensitive(protocol, parameter)),
    }


def frame_schema(protocol: Protocol, command: Command) -> Schema:
    """Returns the schema of a command on the wire, with the keys that the connection adds."""
    schema = command_schema(protocol, command)
    name, authorization = protocol.frames["command"], protocol.frames["authorization"]
    schema["properties"] = {name: {"const": command.name}, **schema["properties"]}
    schema["required"] = [name, *schema["required"]]
    if command.name != protocol.log_in["command"]:
        token = {"type": "string", "description": "Session token.", "x-sensitive": True}
        schema["properties"][authorization] = token
        schema["required"].append(authorization)
    flow_id = {"type": "string", "description": "Id of the request. Some services echo it."}
    schema["properties"][protocol.flow_id["key"]] = flow_id
    schema["additionalProperties"] = False
    return schema


def any_of(options: list[Schema]) -> Schema:
    """Returns a schema that accepts each value that at least one option accepts."""
    return options[0] if len(options) == 1 else {"anyOf": options}


def extension_keys(**values: object) -> Schema:
    """Returns the values that are set under keys that begin with `x-`."""
    return {f"x-{name}": value for name, value in values.items() if value}


def evidence_keys(evidence: Evidence) -> Schema:
    """Returns the certainty of a fact and its source under keys that begin with `x-`."""
    return extension_keys(sure=evidence.sure, source=str(evidence.source))


def full_description(
    text: str,
    evidence: Evidence | None,
    unit: str | None = None,
    values: Mapping[str, str] | None = None,
    *,
    for_models: bool,
) -> str:
    """Returns a description. In Python schemas, it includes the facts that wire schemas have under `x-` keys."""
    if not for_models:
        return text
    sentences = [text]
    if unit:
        sentences.append(f"Unit: {unit}.")
    if values:
        meanings = (f"{value} ({meaning})" if meaning else value for value, meaning in values.items())
        sentences.append(f"Known values: {', '.join(meanings)}.")
    if evidence:
        sentences.append(f"Certainty: {evidence.summary}.")
    return " ".join(sentences)
