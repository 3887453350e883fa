"""The language of the spec: a JSON Schema, and what it refuses, in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError, ValidationError, best_match
from referencing.exceptions import Unresolvable

from .problems import Problem, shown
from .yaml_with_lines import Document, Place

Definitions = dict[str, Any]
Explained = tuple[Place, str, str]


def definitions(folder: Path, parts: Iterable[str]) -> tuple[Definitions, list[Problem]]:
    """The JSON Schemas of the files and of what they share; if they can't be used, none, and why."""
    path = folder / "spec.schema.json"
    name, line = f"{folder.name}/{path.name}", 1
    try:
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft7Validator.check_schema(schema)
        found: Definitions = schema["definitions"]
        for part in parts:
            # A look at nothing: it finds references that lead nowhere.
            list(Draft7Validator({"$ref": f"#/definitions/{part}", "definitions": found}).iter_errors({}))
    except json.JSONDecodeError as error:
        line, reason = error.lineno, f"it is no JSON: {error.msg}"
    except OSError as error:
        reason = error.strerror or "it can't be opened"
    except SchemaError as error:
        reason = f"it is no JSON Schema: {'.'.join(map(str, error.absolute_path)) or 'the file'}"
    except (ValueError, RecursionError, KeyError, TypeError, Unresolvable):
        reason = f"it does not define {', '.join(parts)}"
    else:
        return found, []
    return {}, [Problem(name, line, f"the language of the spec can't be read: {reason}", "take it back as it was")]


def malformed(known: Definitions, part: str, document: Document) -> Iterator[tuple[Place, Problem]]:
    """What the schema refuses, each with its place."""
    schema = {"$ref": f"#/definitions/{part}", "definitions": known}
    for error in Draft7Validator(schema).iter_errors(document.data):
        place = tuple(error.absolute_path)
        if any(place[:length] in document.unreadable for length in range(len(place) + 1)):
            continue
        for at, what, better in explanations(error, place):
            yield at, document.problem(at, what, better)


def explanations(error: ValidationError, place: Place) -> Iterator[Explained]:
    """A schema error as places, what is wrong there and what would be right."""
    where = ".".join(map(str, place)) or "the file"
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = sorted(error.schema.get("properties", ())) if isinstance(error.schema, dict) else []
        for key in error.instance.keys() - set(known):
            yield (*place, key), f"unknown key {key!r} in {where}", f"known are {', '.join(known)}"
    elif "propertyNames" in error.schema_path:
        yield (*place, str(error.instance)), f"{error.instance!r} can't be a name in {where}", right(error)
    elif error.validator in {"oneOf", "anyOf"}:
        yield place, f"{where} fits none of its forms", forms(error)
    elif error.validator == "required" and isinstance(error.instance, dict):
        missing = error.message.split("'")[1]
        yield place, f"{where} has no {missing!r}", "add it"
    elif error.instance is None and error.validator == "type":
        yield place, f"{where} is empty", f"it is {type_names(error.validator_value)}"
    else:
        yield place, f"{where} is {shown(error.instance)}", right(error)


def forms(error: ValidationError) -> str:
    """What one of several forms asks for that comes nearest."""
    nearest = best_match(error.context or [])
    if nearest is None:
        return "it fits several of them; drop what belongs to the others"
    if nearest.validator == "required":
        return f"it needs {' and '.join(nearest.validator_value)}"
    return right(nearest)


def right(error: ValidationError) -> str:
    """What a value should have been."""
    schema: Any = error.schema
    if isinstance(schema, dict) and "description" in schema and error.validator in EXPLAINED_BY_THE_SCHEMA:
        listed = f" ({', '.join(map(str, schema['enum']))})" if "enum" in schema else ""
        return f"it is {schema['description'][0].lower()}{schema['description'][1:].rstrip('.')}{listed}"
    words = WORDS.get(str(error.validator))
    return words(error.validator_value) if words else "see spec/spec.schema.json"


def type_names(value: Any) -> str:
    names = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number"}
    kinds = [value] if isinstance(value, str) else value
    return " or ".join(names.get(kind, f"a {kind}") for kind in kinds)


EXPLAINED_BY_THE_SCHEMA = frozenset({"pattern", "enum", "not", "maxLength"})
"""Validators for which the description in the schema says what is right."""

WORDS: dict[str, Callable[[Any], str]] = {
    "enum": lambda value: f"it is one of {', '.join(map(str, value))}",
    "exclusiveMinimum": lambda value: f"it is more than {value}",
    "minItems": lambda value: f"it has at least {value}",
    "minLength": lambda value: "it is not empty" if value == 1 else f"it has at least {value} characters",
    "minProperties": lambda value: f"it has at least {value}",
    "minimum": lambda value: f"it is at least {value}",
    "not": lambda value: "one of its keys does not go with the others",
    "pattern": lambda value: f"it has the form {value}",
    "type": lambda value: f"it is {type_names(value)}",
    "uniqueItems": lambda value: "each stands there once",
}
