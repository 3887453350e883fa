"""Finds missing and wrongly typed parameters in commands that change the simulated account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .state.object_templates import PARAMETER_TYPES, REQUIRED_PARAMETERS

PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}


def find_wrong_parameter(command: str, parameters: Mapping[str, Any]) -> str:
    """Returns a message about missing parameters or one of a wrong type; an empty text if there are none.

    A parameter that is null counts as missing.
    """
    given = {name: value for name, value in parameters.items() if value is not None}
    missing = [name for name in REQUIRED_PARAMETERS.get(command, ()) if name not in given]
    if missing:
        return f"{command} needs {', '.join(missing)}"
    for name, types in PARAMETER_TYPES.get(command, {}).items():
        if name in given and not any(has_type(given[name], each) for each in types):
            return f"{command}: {name} must be of the type {' or '.join(types)}"
    return ""


def has_type(value: Any, name: str) -> bool:
    """Returns whether a value has the JSON type with this name."""
    return isinstance(value, PYTHON_TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
