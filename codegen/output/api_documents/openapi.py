"""Writes the HTTP commands as an OpenAPI 3.1 document, for other tools and languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...model.commands import Parameter
from ...model.protocol import Protocol
from ...model.rest_commands import RestCommand, RestService
from ...model.text_escaping import markdown_text
from ...schemas import protocol_schemas
from ..reference_pages.recorded_examples import RestExample, rest_examples
from .document_text import component_schema, document_text

PATH = "docs/openapi.yaml"
"""The file of the document, from the root of the project."""
ERROR = "Error"
"""The name of the schema of an error object, for which the spec has no shape: it becomes an exception."""


def openapi_document(protocol: Protocol, service: RestService, recordings: Path) -> dict[str, Any]:
    """Returns the OpenAPI document of the service."""
    urls = [urlsplit(base.url) for base in service.bases.values()]
    examples = rest_examples(protocol, recordings)
    paths: dict[str, dict[str, Any]] = {}
    for command in protocol.rest_commands.values():
        item = paths.setdefault(command.url_path(service), {})
        item[command.http.method.lower()] = operation_object(protocol, service, command, examples.get(command.name))
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{protocol.name}, commands over HTTP",
            "version": protocol.version,
            "description": "The commands that are not on the WebSocket. x-sure states how certain each fact is.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": url} for url in dict.fromkeys(f"{url.scheme}://{url.netloc}" for url in urls)],
        "paths": paths,
        "components": {
            "schemas": {name: component_schema(schema) for name, schema in answer_schemas(protocol).items()},
            "securitySchemes": {
                name: {
                    "type": "apiKey",
                    "in": "header",
                    "name": service.authorization,
                    "description": markdown_text(
                        f"{base.scheme.replace('{}', '<session token>')}: the session token that the log-in on the "
                        "WebSocket returns."
                    ),
                }
                for name, base in service.bases.items()
            },
        },
    }


def answer_schemas(protocol: Protocol) -> dict[str, Any]:
    """Returns the schemas of the answers, of all shapes in them, and of an error object."""
    definitions = protocol_schemas.rest_schemas(protocol)["definitions"]
    to_visit = [str(command.result.class_name) for command in protocol.rest_commands.values()]
    used: dict[str, Any] = {}
    while to_visit:
        if (name := to_visit.pop()) not in used:
            used[name] = definitions[name]
            to_visit += referenced(definitions[name])
    errors = protocol.objects[protocol.errors["object"]]
    return {name: used[name] for name in definitions if name in used} | {
        ERROR: protocol_schemas.message_schema(protocol, [errors])
    }


def referenced(schema: Any) -> list[str]:
    """Returns the names of the definitions that a schema refers to."""
    if isinstance(schema, list):
        return [name for item in schema for name in referenced(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"].rpartition("/")[2]] if isinstance(schema.get("$ref"), str) else []
    return own + [name for item in schema.values() for name in referenced(item)]


def operation_object(
    protocol: Protocol, service: RestService, command: RestCommand, example: RestExample | None
) -> dict[str, Any]:
    """Returns the OpenAPI operation of a command."""
    answer = {"schema": {"$ref": f"#/components/schemas/{command.result.class_name}"}}
    error = {"schema": {"$ref": f"#/components/schemas/{ERROR}"}}
    return {
        "operationId": command.name,
        "summary": markdown_text(command.description),
        "security": [{command.http.base: []}],
        "parameters": [
            query_parameter(protocol, command, item) for item in command.parameters if item.name in command.http.query
        ],
        **({"requestBody": request_body(protocol, command, example)} if command.body_parameters else {}),
        "responses": {
            "200": {
                "description": describe_result(command),
                "content": {"application/json": answer | answer_example(example)},
            },
            **{
                status: {"description": markdown_text(failure.text), **protocol_schemas.evidence_keys(failure.evidence)}
                for key, failure in service.failures.items()
                if (status := key.upper())[0].isdigit()
            },
            "default": {"description": "An error object.", "content": {"application/json": error}},
        },
        **protocol_schemas.extension_keys(
            method=", ".join(method.name for method in command.methods),
            acts=command.acts,
            same_as=command.same_as,
            push=command.result.push,
        ),
        **protocol_schemas.evidence_keys(command.evidence),
    }


def answer_example(example: RestExample | None) -> dict[str, Any]:
    """Returns the recorded JSON answer under the key `example`; an empty dictionary if there is no such answer."""
    answer = example.event.answer if example else None
    return {} if answer is None else {"example": answer}


def describe_result(command: RestCommand) -> str:
    """Describes the part of the answer that the method returns."""
    content = command.result.content
    return f"The method returns {content} of the answer." if content else "The method returns the answer."


def query_parameter(protocol: Protocol, command: RestCommand, parameter: Parameter) -> dict[str, Any]:
    """Returns the OpenAPI object of a parameter in the query."""
    schema = protocol_schemas.parameter_schema(protocol, command, parameter, for_models=False)
    description = schema.pop("description")
    if parameter.sent_as:
        schema.pop("default", None)
    is_required = not parameter.optional or parameter.constant is not None
    return {
        "name": parameter.name,
        "in": "query",
        "description": markdown_text(description),
        "required": is_required,
        "schema": component_schema(schema),
    }


def request_body(protocol: Protocol, command: RestCommand, example: RestExample | None) -> dict[str, Any]:
    """Returns the OpenAPI object of a request's body. Items of a list that the command wraps are objects in it."""
    properties = {}
    for parameter in command.body_parameters:
        schema = protocol_schemas.parameter_schema(protocol, command, parameter, for_models=False)
        if (key := command.http.wrap.get(parameter.name)) is not None:
            item = {"type": "object", "properties": {key: schema["items"]}, "required": [key]}
            schema = schema | {"items": item}
        properties[parameter.name] = component_schema(schema)
    required = [item.name for item in command.body_parameters if not item.optional]
    if command.http.flow_id:
        properties[protocol.flow_id["key"]] = {"type": "string", "description": "Request id."}
        required.append(protocol.flow_id["key"])
    content: dict[str, Any] = {"schema": {"type": "object", "properties": properties, "required": required}}
    if example:
        content["example"] = example.event.body
    has_content_type = command.http.content_type != "none"
    return {
        "required": True,
        "content": {command.http.content_type if has_content_type else "application/json": content},
        **({} if has_content_type else {"description": "The JSON text is sent without a content type."}),
    }


def openapi_files(protocol: Protocol, recordings: Path) -> dict[str, str]:
    """Returns the text of the document by path; an empty dictionary if the spec has no HTTP commands."""
    if protocol.rest is None:
        return {}
    return {PATH: document_text(openapi_document(protocol, protocol.rest, recordings))}
