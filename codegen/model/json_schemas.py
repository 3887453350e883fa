"""Protocol -> JSON Schema (draft-07): of what is received, of what is sent, and of the frames on the wire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from typing import Protocol as Structure

from .protocol import Command, Field, Parameter, Protocol, Scalar, Shape, Type, TypeItem
from .value_types import PRIMITIVES

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
NULL: Schema = {"type": "null"}

ENCODED: dict[str, Schema] = {
    "negated": {"type": "boolean"},
    "days_text": {"type": "string", "pattern": r"^\[([1-7](,[1-7])*)?\]$"},
    "decimal_text": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"},
    "integer": {"type": "integer"},
}
"""What the wire shows of an encoded argument."""


class Types(Structure):
    """What can be named in a type."""

    @property
    def scalars(self) -> Mapping[str, Scalar]: ...

    @property
    def shapes(self) -> Mapping[str, Shape]: ...


def received(protocol: Protocol) -> Schema:
    """The shapes and messages that are received, as datamodel-code-generator takes them."""
    shapes = {shape.name: shape_schema(protocol, shape, python=True) for shape in used_shapes(protocol)}
    messages = {
        name: message_schema(protocol, objects[0].shape, [item.name for item in objects], python=True)
        for name, objects in protocol.messages.items()
    }
    return {"$schema": DRAFT, "title": "Received", "definitions": shapes | messages}


def sent(protocol: Protocol) -> Schema:
    """The commands with their arguments, before they are encoded."""
    commands = {
        command.class_name: command_schema(protocol, command, python=True) for command in protocol.commands.values()
    }
    return {"$schema": DRAFT, "title": "Sent", "definitions": commands}


def frames(protocol: Protocol) -> Schema:
    """Every frame as it stands on the wire: a definition for each shape, object and command."""
    shapes = {shape.name: shape_schema(protocol, shape) for shape in used_shapes(protocol)}
    objects = {item.name: message_schema(protocol, item.shape, [item.name]) for item in protocol.objects.values()}
    commands = {command.name: frame_schema(protocol, command) for command in protocol.commands.values()}
    both = {f"received.{name}": schema for name, schema in objects.items()}
    both |= {f"sent.{name}": schema for name, schema in commands.items()}
    return {"$schema": DRAFT, "title": protocol.name, "definitions": shapes | both}


def used_shapes(protocol: Protocol) -> Iterator[Shape]:
    """The shapes that are no message of their own."""
    return (shape for name, shape in protocol.shapes.items() if not shape.abstract and name not in protocol.messages)


def shape_schema(types: Types, shape: Shape, *, python: bool = False) -> Schema:
    return {
        "type": "object",
        "description": described(shape.description, shape.known.sure, shape.known.words, python=python),
        **marks(sure=shape.known.sure, source=shape.known.source),
        "properties": {field.name: field_schema(types, shape, field, python=python) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.identity],
    }


def message_schema(protocol: Protocol, shape: Shape, names: list[str], *, python: bool = False) -> Schema:
    schema = shape_schema(protocol, shape, python=python)
    key = protocol.frames["object"]
    which: Schema = {"type": "string", "enum": names} if python else {"const": names[0]}
    schema["properties"] = {key: {**which, "description": "Which object it is."}, **schema["properties"]}
    schema["required"] = [key, *schema["required"]]
    return schema


def field_schema(types: Types, owner: Shape, field: Field, *, python: bool) -> Schema:
    options = list(type_options(types, field.type, python=python, lenient=True))
    if field.values:
        options = [{"enum": list(field.values)}, *options]
    if not field.identity:
        options.append(NULL)
    sure = field.known.sure if field.known != owner.known else ""
    return {
        **(options[0] if len(options) == 1 else {"anyOf": options}),
        "description": described(field.description, sure, field.known.words, field.unit, field.values, python=python),
        **marks(unit=field.unit, sensitive=is_sensitive(types, field)),
        **marks(sure=sure, source=field.known.source if sure else ""),
    }


def is_sensitive(types: Types, item: Field | Parameter) -> bool:
    """Whether it is personal or secret, by itself or by its type."""
    scalars = (types.scalars.get(part.name) for part in item.type.items)
    return item.sensitive or any(scalar.sensitive for scalar in scalars if scalar)


def described(
    text: str, sure: str, words: str, unit: str | None = None, values: Any = None, *, python: bool = False
) -> str:
    """A description; in Python it also says what `x-` keys say elsewhere."""
    if not python:
        return text
    parts = [text]
    if unit:
        parts.append(f"Unit: {unit}.")
    if values:
        meanings = (f"{value} ({meaning})" if meaning else value for value, meaning in values.items())
        parts.append(f"Known values: {', '.join(meanings)}.")
    if sure:
        parts.append(f"Known: {sure} ({words}).")
    return " ".join(parts).replace("\\", "\\\\")


def marks(**values: Any) -> Schema:
    return {f"x-{name}": value for name, value in values.items() if value}


def type_options(types: Types, kind: Type, *, python: bool, lenient: bool) -> Iterator[Schema]:
    for item in kind.items:
        for schema in item_options(types, item, python=python, lenient=lenient):
            yield {"type": "array", "items": schema} if item.is_list else schema


def item_options(types: Types, item: TypeItem, *, python: bool, lenient: bool) -> Iterable[Schema]:
    if item.name in types.shapes:
        return [{"$ref": f"#/definitions/{item.name}"}]
    if item.name in types.scalars:
        return scalar_options(types.scalars[item.name], python=python, lenient=lenient)
    if item.name == "number" and not lenient:
        return [{"type": "integer"}, {"type": "number"}]
    return [{"type": item.name}] if item.name in PRIMITIVES else [{}]


def scalar_options(scalar: Scalar, *, python: bool, lenient: bool) -> Iterable[Schema]:
    """What is received is held to a scalar's base alone, what is sent to its limits too."""
    read = scalar.base in {"timestamp", "date"}
    if python and (read or not lenient):
        return [{"customTypePath": f"bluecurrent.scalars.{scalar.name}"}]
    if read:
        return [{"type": "string"}]
    if lenient:
        return [{"type": scalar.base}]
    limits: Schema = {"pattern": scalar.pattern, "minimum": scalar.minimum, "maximum": scalar.maximum}
    schema = {name: value for name, value in limits.items() if value is not None}
    if scalar.values:
        schema["enum"] = list(scalar.values)
    bases = ["integer", "number"] if scalar.base == "number" else [scalar.base]
    return [{"type": base, **schema} for base in bases]


def command_schema(protocol: Protocol, command: Command, *, python: bool = False) -> Schema:
    parameters = command.wire_parameters
    return {
        "type": "object",
        "description": described(command.description, command.known.sure, command.known.words, python=python),
        **marks(sure=command.known.sure, source=command.known.source),
        "properties": {item.name: parameter_schema(protocol, command, item, python=python) for item in parameters},
        "required": [item.name for item in parameters if not item.optional and item.default is None],
    }


def parameter_schema(protocol: Protocol, command: Command, parameter: Parameter, *, python: bool) -> Schema:
    options = list(parameter_options(protocol, parameter, python=python))
    if parameter.encode and not python:
        options = [ENCODED[parameter.encode]]
    if parameter.constant is not None:
        options = [{"const": parameter.constant}]
    if parameter.optional and python:
        options.append(NULL)
    sure = parameter.known.sure if parameter.known != command.known else ""
    return {
        **(options[0] if len(options) == 1 else {"anyOf": options}),
        **({"default": parameter.default} if parameter.default is not None else {}),
        "description": described(parameter.description, sure, parameter.known.words, parameter.unit, python=python),
        **marks(unit=parameter.unit, sensitive=is_sensitive(protocol, parameter)),
    }


def parameter_options(types: Types, parameter: Parameter, *, python: bool = False) -> Iterator[Schema]:
    """The schemas of an argument, of which it must follow one; a parameter's limits go for each."""
    limits = {"pattern": parameter.pattern, "minimum": parameter.minimum, "maximum": parameter.maximum}
    given = {name: value for name, value in limits.items() if value is not None}
    for option in type_options(types, parameter.type, python=python, lenient=False):
        yield option | given


def frame_schema(protocol: Protocol, command: Command) -> Schema:
    """A command as it stands on the wire."""
    schema = command_schema(protocol, command)
    name, authorization = protocol.frames["command"], protocol.frames["authorization"]
    schema["properties"] = {name: {"const": command.name}, **schema["properties"]}
    schema["required"] = [name, *schema["required"]]
    if command.name != protocol.log_in["command"]:
        words = {"type": "string", "description": "The session token.", "x-sensitive": True}
        schema["properties"][authorization] = words
        schema["required"].append(authorization)
    flow_id = {"type": "string", "description": "The request's id; some services echo it."}
    schema["properties"][protocol.flow_id["key"]] = flow_id
    schema["additionalProperties"] = False
    return schema
