"""Checks documents against the JSON Schema of the spec, and explains each mistake in plain words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError, ValidationError, best_match
from referencing.exceptions import Unresolvable

from .problems import Problem, abbreviated, close_match
from .yaml_with_lines import Document, YamlPath

Definitions = dict[str, Any]
SCHEMA = Path(__file__).parents[2] / "spec" / "spec.schema.json"
"""The JSON Schema of specs. It comes with the generator, also if the spec is in another project."""


def load_definitions(documents: Iterable[str], path: Path = SCHEMA) -> tuple[Definitions, list[Problem]]:
    """Reads the definitions of the generator's schema. If it can't be used, returns no definitions and the problem."""
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
    return {}, [Problem(f"{path.parent.name}/{path.name}", line, message, "restore the file")]


def check_document(definitions: Definitions, name: str, document: Document) -> Iterator[tuple[YamlPath, Problem]]:
    """Yields a problem for each value that the schema refuses in a document, with the path of the value.

    If a mistake is under a YAML anchor, its problems are equal at all uses of the anchor.
    """
    schema = {"$ref": f"#/definitions/{name}", "definitions": definitions}
    errors = list(Draft7Validator(schema).iter_errors(document.data))
    paths = {tuple(error.absolute_path) for error in errors}
    wrong_types = {tuple(error.absolute_path) for error in errors if error.validator == "type"}
    incomplete = {tuple(error.absolute_path) for error in errors if error.validator == "dependencies"}
    misspelled = {tuple(error.absolute_path) for error in errors if has_misspelled_key(error)}
    for error in errors:
        path = tuple(error.absolute_path)
        if any(path[:length] in document.unreadable for length in range(len(path) + 1)):
            continue
        if error.validator != "type" and path in wrong_types:
            continue  # a consequence of the wrong type
        if error.validator in COMBINING_KEYWORDS and path in misspelled:
            continue  # a consequence of the misspelled key
        if error.validator == "oneOf" and path in incomplete:
            continue  # the missing key is named by another error
        anchor = document.written_path(path)
        for exact_path, message, hint in explain(error, anchor if anchor in paths else path):
            yield path, document.problem(exact_path, message, hint)


def explain(error: ValidationError, path: YamlPath) -> Iterator[tuple[YamlPath, str, str]]:
    """Yields the exact path, a message and a hint for each mistake that a schema error reports."""
    where = ".".join(map(str, path)) or "the file"
    if error.validator == "additionalProperties":
        for key in unknown_keys(error):
            match, known = close_match(key, known_keys(error)), ", ".join(sorted(known_keys(error)))
            hint = f"did you mean {match!r}?" if match else f"known are {known}"
            yield (*path, key), f"unknown key {key!r} in {where}", hint
    elif "propertyNames" in error.schema_path:
        yield (*path, str(error.instance)), f"{error.instance!r} can't be a name in {where}", hint_for(error)
    elif inner_errors := meant_alternative(error):
        for inner in inner_errors:
            yield from explain(inner, (*path, *inner.relative_path))
    elif error.validator in {"oneOf", "anyOf"}:
        yield path, f"{where} matches none of its allowed forms", hint_for_alternatives(error)
    elif error.validator == "dependencies":
        key, missing = (error.message.split("'")[position] for position in (3, 1))
        yield (*path, key), f"{where} has {key!r} but no {missing!r}", "add it"
    elif error.validator == "uniqueItems" and isinstance(error.instance, list):
        repeated = next(item for number, item in enumerate(error.instance) if item in error.instance[:number])
        yield path, f"{where} has {abbreviated(repeated)} twice", "remove one"
    elif error.validator == "required":
        missing = error.message.split("'")[1]
        if not close_match(missing, unknown_keys(error)):  # otherwise it is misspelled, which is reported
            yield path, f"{where} has no {missing!r}", "add it"
    elif error.instance is None and error.validator == "type":
        yield path, f"{where} is empty", f"{hint_for(error)}{hint_for_nothing(error.schema)}"
    else:
        yield path, f"{where} is {abbreviated(error.instance)}", hint_for(error)


def has_misspelled_key(error: ValidationError) -> bool:
    """Tells if an error refuses an unknown key that is similar to a known one."""
    is_about_keys = error.validator == "additionalProperties"
    return is_about_keys and any(close_match(key, known_keys(error)) for key in unknown_keys(error))


def known_keys(error: ValidationError) -> set[str]:
    """Returns the keys that the schema of a refused mapping has."""
    return set(error.schema.get("properties", ())) if isinstance(error.schema, dict) else set()


def unknown_keys(error: ValidationError) -> set[str]:
    """Returns the keys of a refused mapping that its schema does not have."""
    return present_keys(error) - known_keys(error)


def present_keys(error: ValidationError) -> set[str]:
    """Returns the keys of a refused mapping; empty if the refused value is not a mapping."""
    return set(error.instance) if isinstance(error.instance, dict) else set()


def meant_alternative(error: ValidationError) -> list[ValidationError]:
    """Returns the errors of the only alternative that accepts the type of the value; empty if it is not only one."""
    alternatives: dict[Any, list[ValidationError]] = defaultdict(list)
    for inner in error.context or ():
        alternatives[inner.relative_schema_path[0]].append(inner)
    fitting = [errors for errors in alternatives.values() if not any(is_wrong_type(item) for item in errors)]
    return fitting[0] if len(fitting) == 1 else []


def is_wrong_type(error: ValidationError) -> bool:
    """Tells if an error refuses the type of a whole value."""
    return error.validator == "type" and not error.relative_path


def hint_for_nothing(schema: Any) -> str:
    """Returns a hint how to write an empty mapping or list, if the schema allows one."""
    allows_empty = isinstance(schema, dict) and not {"required", "minProperties", "minItems"} & schema.keys()
    empty = {"object": "{}", "array": "[]"}.get(str(schema["type"])) if allows_empty else None
    return f"; for none, write {empty}" if empty else ""


def hint_for_alternatives(error: ValidationError) -> str:
    """Returns a hint from the most similar of the alternatives that a schema allows."""
    nearest = best_match(error.context or [])
    if nearest is None:
        return "it matches several of them; remove the keys of the others"
    if all(map(is_wrong_type, error.context or ())):
        return f"it must be {' or '.join(describe_types(inner.validator_value) for inner in error.context or ())}"
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


def describe_types(value: Any) -> str:
    """Returns the types that a schema accepts, in words."""
    types = [value] if isinstance(value, str) else value
    return " or ".join(TYPE_WORDS.get(name, f"a {name}") for name in types)


TYPE_WORDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "object": "a mapping",
    "string": "text",
}
"""Words for the types of JSON Schema."""


COMBINING_KEYWORDS = frozenset({"oneOf", "anyOf", "not", "dependencies"})
"""Keywords of JSON Schema that tell which keys a mapping can have together."""
DESCRIBED_KEYWORDS = frozenset({"pattern", "enum", "not", "maxLength"})
"""Keywords of JSON Schema for which the schema's description is the hint."""

HINTS: dict[str, Callable[[Any], str]] = {
    "enum": lambda value: f"it must be one of {', '.join(map(str, value))}",
    "exclusiveMinimum": lambda value: f"it must be more than {value}",
    "maximum": lambda value: f"it must be at most {value}",
    "minItems": lambda value: f"it must have at least {value}",
    "minLength": lambda value: "it must not be empty" if value == 1 else f"it must have at least {value} characters",
    "minProperties": lambda value: f"it must have at least {value}",
    "minimum": lambda value: f"it must be at least {value}",
    "not": lambda value: "remove one of the keys that exclude each other",
    "pattern": lambda value: f"it must match {value}",
    "type": lambda value: f"it must be {describe_types(value)}",
    "uniqueItems": lambda value: "remove the repeated values",
}
"""Hints for the keywords of JSON Schema, made from the keyword's value."""
