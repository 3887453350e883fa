"""Checks documents against the JSON Schema of the spec, and explains in plain words what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError, ValidationError, best_match
from referencing.exceptions import Unresolvable

from .problems import Problem, abbreviated
from .yaml_with_lines import Document, YamlPath

Definitions = dict[str, Any]


def load_definitions(folder: Path, documents: Iterable[str]) -> tuple[Definitions, list[Problem]]:
    """Reads the schema's definitions. If it can't be used, returns none and the problem."""
    path = folder / "spec.schema.json"
    line = 1
    try:
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft7Validator.check_schema(schema)
        definitions: Definitions = schema["definitions"]
        for name in documents:
            # Validating any value finds references that lead nowhere.
            list(Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": definitions}).iter_errors({}))
    except json.JSONDecodeError as error:
        line, reason = error.lineno, f"it is not JSON: {error.msg}"
    except OSError as error:
        reason = error.strerror or "it can't be opened"
    except SchemaError as error:
        reason = f"it is not a JSON Schema: {'.'.join(map(str, error.absolute_path)) or 'the file'}"
    except (ValueError, RecursionError, KeyError, TypeError, Unresolvable):
        reason = f"it does not define {', '.join(documents)}"
    else:
        return definitions, []
    message = f"the schema of the spec can't be used: {reason}"
    return {}, [Problem(f"{folder.name}/{path.name}", line, message, "restore the file")]


def check_document(definitions: Definitions, name: str, document: Document) -> Iterator[tuple[YamlPath, Problem]]:
    """Yields what the schema refuses in a document, each with its path."""
    schema = {"$ref": f"#/definitions/{name}", "definitions": definitions}
    for error in Draft7Validator(schema).iter_errors(document.data):
        path = tuple(error.absolute_path)
        if any(path[:length] in document.unreadable for length in range(len(path) + 1)):
            continue
        for exact_path, message, hint in explain(error, path):
            yield exact_path, document.problem(exact_path, message, hint)


def explain(error: ValidationError, path: YamlPath) -> Iterator[tuple[YamlPath, str, str]]:
    """Yields the exact path of each mistake behind a schema error, a message and a hint."""
    where = ".".join(map(str, path)) or "the file"
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = sorted(error.schema.get("properties", ())) if isinstance(error.schema, dict) else []
        for key in error.instance.keys() - set(known):
            yield (*path, key), f"unknown key {key!r} in {where}", f"known are {', '.join(known)}"
    elif "propertyNames" in error.schema_path:
        yield (*path, str(error.instance)), f"{error.instance!r} can't be a name in {where}", hint_for(error)
    elif error.validator in {"oneOf", "anyOf"}:
        yield path, f"{where} matches none of its allowed forms", hint_for_forms(error)
    elif error.validator == "required" and isinstance(error.instance, dict):
        missing = error.message.split("'")[1]
        yield path, f"{where} has no {missing!r}", "add it"
    elif error.instance is None and error.validator == "type":
        yield path, f"{where} is empty", hint_for(error)
    else:
        yield path, f"{where} is {abbreviated(error.instance)}", hint_for(error)


def hint_for_forms(error: ValidationError) -> str:
    """Returns a hint from the most similar of several allowed forms."""
    nearest = best_match(error.context or [])
    if nearest is None:
        return "it matches several of them; remove the keys of the others"
    if nearest.validator == "required":
        return f"it needs {' and '.join(nearest.validator_value)}"
    return hint_for(nearest)


def hint_for(error: ValidationError) -> str:
    """Returns a hint about the values that the schema accepts."""
    schema: Any = error.schema
    if isinstance(schema, dict) and "description" in schema and error.validator in DESCRIBED_KEYWORDS:
        values = f" ({', '.join(map(str, schema['enum']))})" if "enum" in schema else ""
        return f"it must be {schema['description'][0].lower()}{schema['description'][1:].rstrip('.')}{values}"
    describe = HINTS.get(str(error.validator))
    return describe(error.validator_value) if describe else "see spec/spec.schema.json"


def type_names(value: Any) -> str:
    """Returns the types that a schema accepts, in words."""
    names = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number"}
    types = [value] if isinstance(value, str) else value
    return " or ".join(names.get(name, f"a {name}") for name in types)


DESCRIBED_KEYWORDS = frozenset({"pattern", "enum", "not", "maxLength"})
"""Keywords of JSON Schema for which the schema's description is the hint."""

HINTS: dict[str, Callable[[Any], str]] = {
    "enum": lambda value: f"it must be one of {', '.join(map(str, value))}",
    "exclusiveMinimum": lambda value: f"it must be more than {value}",
    "minItems": lambda value: f"it must have at least {value}",
    "minLength": lambda value: "it must not be empty" if value == 1 else f"it must have at least {value} characters",
    "minProperties": lambda value: f"it must have at least {value}",
    "minimum": lambda value: f"it must be at least {value}",
    "not": lambda value: "remove one of the keys that exclude each other",
    "pattern": lambda value: f"it must match {value}",
    "type": lambda value: f"it must be {type_names(value)}",
    "uniqueItems": lambda value: "remove the repeated values",
}
"""Hints for the keywords of JSON Schema, made from the keyword's value."""
