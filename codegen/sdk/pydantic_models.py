"""JSON Schema -> pydantic classes, by datamodel-code-generator; its template is handed what a schema can't say."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.parser import LiteralType

from ..model import json_schemas
from ..model.protocol import Command, Protocol
from . import model_properties

TEMPLATES = Path(__file__).parent.parent / "templates" / "models"
HEADER = "# datamodel-code-generator"
MARKS = ("unit", "sensitive")
"""The keys of our own, less their `x-`, that a model keeps."""


def received(protocol: Protocol) -> str:
    """The classes of what is received."""
    classes: dict[str, Any] = {
        shape.name: {"properties": model_properties.derived(shape)} for shape in json_schemas.used_shapes(protocol)
    }
    for name, objects in protocol.messages.items():
        shape, content = objects[0].shape, objects[0].content
        classes[name] = {
            "base": "bluecurrent._runtime.decoding.message.Message",
            "properties": [
                *model_properties.object_name(protocol),
                *model_properties.derived(shape),
                *model_properties.content(protocol, shape, content),
            ],
            "constants": [f"CONTENT: ClassVar[tuple[str, ...]] = {fields_of(content)!r}"] if content else [],
        }
    return classes_from(
        json_schemas.received(protocol),
        classes,
        base="bluecurrent._runtime.decoding.message.ReceivedModel",
        imports=[
            f"bluecurrent._runtime.{name}"
            for name in ("decoding.derived_values", "decoding.decoder.AnyMessage", "decoding.decoder.Decoder")
        ],
    )


def fields_of(content: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.split(".")[0] for place in content))


def sent(protocol: Protocol) -> str:
    """The classes of what is sent."""
    aliases: dict[str, str] = {}
    classes: dict[str, Any] = {}
    for command in protocol.commands.values():
        renamed = {item.name: item.argument for item in command.wire_parameters if item.argument != item.name}
        aliases |= {f"{command.class_name}.{wire}": argument for wire, argument in renamed.items()}
        classes[command.class_name] = {
            "constants": constants(protocol, command),
            "encoders": {
                item.argument: f"argument_formats.{item.encode}" for item in command.wire_parameters if item.encode
            },
        }
    return classes_from(
        json_schemas.sent(protocol),
        classes,
        base="bluecurrent._runtime.requests.request.Request",
        imports=[
            "bluecurrent._runtime.requests.argument_formats",
            *(f"bluecurrent.payloads.{name}" for name in protocol.payloads),
        ],
        aliases=aliases,
        use_generic_container_types=True,
        use_one_literal_as_default=True,
    )


def constants(protocol: Protocol, command: Command) -> list[str]:
    lines = [f"COMMAND: ClassVar[str] = {command.name!r}"]
    if protocol.frames["command"] != "command":
        lines.append(f"NAMED_BY: ClassVar[str] = {protocol.frames['command']!r}")
    if command.payload:
        lines.append(f"PAYLOAD: ClassVar[type | None] = {command.payload.name}")
    return lines


def classes_from(
    schema: dict[str, Any], classes: dict[str, Any], *, base: str, imports: list[str], **options: Any
) -> str:
    """The source of the classes of a schema, without a header; `classes` is what the template is told of each."""
    for name, definition in schema["definitions"].items():
        classes.setdefault(name, {})["marks"] = marks(definition["properties"])
    source = generate(
        json.dumps(schema),
        config=GenerateConfig(
            additional_imports=[
                "typing.Annotated",
                "typing.ClassVar",
                "bluecurrent._runtime.decoding.field_metadata.field_metadata",
                *imports,
            ],
            allow_population_by_field_name=False,
            allow_remote_refs=False,
            base_class=base,
            base_class_map={name: item["base"] for name, item in classes.items() if "base" in item},
            custom_file_header=HEADER,
            custom_template_dir=TEMPLATES,
            disable_future_imports=True,  # pydantic would have to evaluate each annotation when the class is made
            disable_timestamp=True,
            enum_field_as_literal=LiteralType.All,
            extra_template_data=defaultdict(dict, classes),
            formatters=[],
            input_file_type=InputFileType.JsonSchema,
            output_model_type=DataModelType.PydanticV2BaseModel,
            preset="standard-py311-20261027",
            skip_root_model=True,
            strict_refs=True,
            use_annotated=True,
            use_double_quotes=True,
            use_field_description=True,
            use_schema_description=True,
            use_single_line_docstring=True,
            **options,
        ),
    )
    if not isinstance(source, str):
        raise RuntimeError("datamodel-code-generator gave no single module")
    return source.removeprefix(HEADER).lstrip()


def marks(properties: dict[str, Any]) -> dict[str, str]:
    """What a schema says of fields beside their types, as an expression for each wire name."""
    said = {
        name: [f"{key}={schema[f'x-{key}']!r}" for key in MARKS if f"x-{key}" in schema]
        for name, schema in properties.items()
    }
    return {name: f"field_metadata({', '.join(arguments)})" for name, arguments in said.items() if arguments}
