# generated from codegen/templates/package/testing/recording_format/line_fields.py by `python -m codegen generate`; changes here are lost
"""A line of a recording: its JSON object, whose keys are taken one by one."""

from __future__ import annotations

import json
from types import UnionType
from typing import Any, NoReturn, get_args


class Wrong(Exception):
    """What is wrong with one line."""


def _refuse_constant(name: str) -> NoReturn:
    raise Wrong(f"not JSON: {name}")


def json_object(line: bytes) -> dict[str, Any]:
    """The object in a line; raises Wrong."""
    try:
        value = json.loads(line.decode(), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise Wrong(f"not UTF-8 at byte {error.start + 1}") from None
    except RecursionError:
        raise Wrong("nested too deep") from None
    except json.JSONDecodeError as error:
        raise Wrong(f"not JSON: {error.msg} at column {error.colno}" if line.strip() else "empty line") from None
    except ValueError:
        raise Wrong("a number has too many digits") from None
    if not isinstance(value, dict):
        raise Wrong("not a JSON object")
    return value


class Fields:
    """Takes the keys of a line one by one, each of which may raise Wrong; what is left over is unknown."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def take(self, key: str, kind: type[Any] | UnionType, expected: str) -> Any:
        """The value of a key that must be there."""
        if key not in self.values:
            raise Wrong(f"{key!r} is missing")
        value = self.values.pop(key)
        # A bool is an int to isinstance, never to JSON.
        if not isinstance(value, kind) or isinstance(value, bool):
            raise Wrong(f"{key!r} must be {expected}")
        return value

    def text(self, key: str) -> str:
        """A text."""
        return str(self.take(key, str, "text"))

    def choice(self, key: str, choices: Any) -> Any:
        """One of the texts of a Literal."""
        options = get_args(choices)
        expected = " or ".join(options)
        value = self.take(key, str, expected)
        if value not in options:
            raise Wrong(f"{key!r} must be {expected}")
        return value

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number within limits."""
        expected = f"a whole number from {low} to {high}"
        value = self.take(key, int, expected)
        if not low <= value <= high:
            raise Wrong(f"{key!r} must be {expected}")
        return int(value)

    def end(self) -> None:
        """Raise Wrong if a key is left over."""
        if self.values:
            raise Wrong(f"unknown key {next(iter(self.values))!r}")
