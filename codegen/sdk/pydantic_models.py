"""Writes the pydantic classes of messages and commands with datamodel-code-generator."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.parser import LiteralType

from ..model.commands import Command
from ..model.protocol import Protocol
from ..model.text_escaping import docstring_text
from ..schemas import protocol_schemas
from .command_class_annotations import argument_annotations, argument_type
from .message_class_properties import content_property, derived_properties, object_property

RECEIVED_BASE = "bluecurrent._runtime.decoding.received_model_base_classes.ReceivedModel"
DERIVED_IMPORTS = ["datetime.timedelta", "bluecurrent._runtime.decoding.derived_values"]
TEMPLATES = Path(__file__).parent.parent / "templates" / "models"
HEADER = "# datamodel-code-generator"
METADATA = ("unit", "sensitive")
"""The `x-` keys of a schema that a model keeps as metadata of its fields."""

GENERATOR_OPTIONS: dict[str, Any] = {
    "allow_population_by_field_name": False,
    "allow_remote_refs": False,
    "disable_future_imports": True,  # pydantic would have to evaluate each annotation when the class is made
    "disable_timestamp": True,
    "enum_field_as_literal": LiteralType.All,
    "formatters": [],
    "input_file_type": InputFileType.JsonSchema,
    "output_model_type": DataModelType.PydanticV2BaseModel,
    "preset": "standard-py311-20261027",
    "skip_root_model": True,
    "snake_case_field": False,
    "strict_refs": True,
    "use_annotated": True,
    "use_double_quotes": True,
    "use_field_description": True,  # leaves the descriptions to the template, which prints docstrings
}
"""The options of datamodel-code-generator that are the same for received and sent classes."""


def message_classes(protocol: Protocol) -> str:
    """Returns the source of the classes of messages and of the shapes in them."""
    classes: dict[str, Any] = {
        shape.name: {"properties": derived_properties(shape)} for shape in protocol_schemas.component_shapes(protocol)
    }
    for name, objects in protocol.messages.items():
        shape, content = objects[0].shape, objects[0].content
        classes[name] = {
            "base": "bluecurrent._runtime.decoding.received_model_base_classes.KnownMessage",
            "properties": [
                *object_property(protocol),
                *derived_properties(shape),
                *content_property(protocol, shape, content),
            ],
            "constants": [f"CONTENT: ClassVar[tuple[str, ...]] = {content_fields(content)!r}"] if content else [],
        }
    return class_source(
        protocol_schemas.received_schemas(protocol),
        classes,
        base=RECEIVED_BASE,
        imports=[
            *DERIVED_IMPORTS,
            "bluecurrent._runtime.decoding.answer_content_selection",
            "bluecurrent._runtime.decoding.decoder.AnyMessage",
            "bluecurrent._runtime.decoding.decoder.Decoder",
        ],
    )


def rest_message_classes(protocol: Protocol) -> str:
    """Returns the source of the classes of the shapes that only answers over HTTP have."""
    classes = {name: {"properties": derived_properties(shape)} for name, shape in protocol.rest_shapes.items()}
    return class_source(
        protocol_schemas.received_rest_schemas(protocol), classes, base=RECEIVED_BASE, imports=DERIVED_IMPORTS
    )


def content_fields(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path.split(".")[0] for path in paths))


def command_classes(protocol: Protocol, commands: Iterable[Command]) -> str:
    """Returns the source of the classes of commands."""
    commands = list(commands)
    aliases: dict[str, str] = {}
    classes: dict[str, Any] = {}
    for command in commands:
        renamed = {item.name: item.argument for item in command.wire_parameters if item.argument != item.name}
        aliases |= {f"{command.class_name}.{wire}": argument for wire, argument in renamed.items()}
        parameters = {str(item.argument): item for item in command.wire_parameters}
        classes[command.class_name] = {
            "constants": class_constants(protocol, command),
            "types": {name: argument_type(protocol, item) for name, item in parameters.items()},
            "defaults": {name: repr(item.constant) for name, item in parameters.items() if item.constant is not None},
            "annotations": {name: argument_annotations(item) for name, item in parameters.items()},
        }
    return class_source(
        protocol_schemas.sent_schemas(protocol, commands),
        classes,
        base="bluecurrent._runtime.requests.request_base_class.Request",
        imports=[
            "collections.abc.Mapping",
            "collections.abc.Sequence",
            "typing.Any",
            "typing.Literal",
            "pydantic.Field",
            "bluecurrent._runtime.decoding.validation_error_texts.ValidValues",
            "bluecurrent._runtime.requests.argument_formats",
            *(f"bluecurrent.payloads.{name}" for name in protocol.payloads),
            *(f"bluecurrent.scalars.{name}" for name in protocol.scalars),
        ],
        aliases=aliases,
    )


def class_constants(protocol: Protocol, command: Command) -> list[str]:
    lines = [f"COMMAND: ClassVar[str] = {command.name!r}"]
    if protocol.frames["command"] != "command":
        lines.append(f"NAMED_BY: ClassVar[str] = {protocol.frames['command']!r}")
    if given_with := {str(item.argument): dict(item.given_with) for item in command.parameters if item.given_with}:
        lines.append(f"GIVEN_WITH: ClassVar[Mapping[str, Mapping[str, Any]]] = {given_with!r}")
    if not_before := {
        str(item.argument): (item.not_before, item.type) for item in command.parameters if item.not_before
    }:
        pairs = ", ".join(f"{name!r}: ({other!r}, {kind})" for name, (other, kind) in not_before.items())
        lines.append(f"NOT_BEFORE: ClassVar[Mapping[str, tuple[str, Any]]] = {{{pairs}}}")
    if command.payload:
        lines.append(f"PAYLOAD: ClassVar[type | None] = {command.payload.name}")
        if command.payload.non_empty:
            lines.append("NON_EMPTY_PAYLOAD: ClassVar[bool] = True")
    return lines


def class_source(
    schema: dict[str, Any], classes: dict[str, Any], *, base: str, imports: list[str], **options: Any
) -> str:
    """Returns the source of the classes of a schema, without a header.

    `classes` holds what the template prints beyond the schema, by the name of the class.
    """
    for name, definition in schema["definitions"].items():
        classes.setdefault(name, {}).update(
            metadata=metadata_calls(definition["properties"]),
            docstring=docstring_text(definition["description"]),
            docstrings={key: docstring_text(schema["description"]) for key, schema in definition["properties"].items()},
        )
    source = generate(
        json.dumps(schema),
        config=GenerateConfig(
            **GENERATOR_OPTIONS,
            additional_imports=[
                "typing.Annotated",
                "typing.ClassVar",
                "bluecurrent._runtime.decoding.field_metadata.field_metadata",
                *imports,
            ],
            base_class=base,
            base_class_map={name: item["base"] for name, item in classes.items() if "base" in item},
            custom_file_header=HEADER,
            custom_template_dir=TEMPLATES,
            extra_template_data=defaultdict(dict, classes),
            **options,
        ),
    )
    if not isinstance(source, str):
        raise RuntimeError("datamodel-code-generator returned several modules instead of one")
    return source.removeprefix(HEADER).lstrip()


def metadata_calls(properties: dict[str, Any]) -> dict[str, list[str]]:
    """Returns a call of `field_metadata` for each field with metadata, by the field's wire name."""
    calls = {}
    for name, schema in properties.items():
        arguments = [f"{key}={schema[f'x-{key}']!r}" for key in METADATA if f"x-{key}" in schema]
        if former := schema.get("x-formerly"):
            arguments.append(f"names={(name, *former)!r}")
        if arguments:
            calls[name] = [f"field_metadata({', '.join(arguments)})"]
    return calls
