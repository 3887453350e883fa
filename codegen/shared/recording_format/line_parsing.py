"""Parses a line of a recording as JSON, and checks the types of its fields."""

from __future__ import annotations

import json
import math
from types import UnionType
from typing import Any, NoReturn, get_args


class LineError(Exception):
    """Raised for a line that does not match the format. The text describes the mistake."""


class NotAnObject(LineError):
    """Raised for a line that holds no JSON object."""


def parse_line(line: bytes) -> dict[str, Any]:
    """Parses the JSON object in a line; raises NotAnObject."""
    try:
        value = json.loads(line.decode(), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise NotAnObject(f"not UTF-8 at byte {error.start + 1}") from None
    except RecursionError:
        raise NotAnObject("nested too deep") from None
    except json.JSONDecodeError as error:
        raise NotAnObject(f"not JSON: {error.msg} at column {error.colno}" if line.strip() else "empty line") from None
    except ValueError:
        raise NotAnObject("a number has too many digits") from None
    if not isinstance(value, dict):
        raise NotAnObject("not a JSON object")
    return value


def has_lone_surrogate(text: str) -> bool:
    """Tells if a text has half a surrogate pair, which JSON can write but UTF-8 can't."""
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def _refuse_constant(name: str) -> NoReturn:
    raise NotAnObject(f"not JSON: {name}")


class LineFields:
    """Takes fields out of a line one by one; unknown fields are left. All methods raise LineError."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def pop(self, key: str, kind: type[Any] | UnionType, expected: str) -> Any:
        """Takes a required field of a type; `expected` describes that type for the error."""
        if key not in self._values:
            raise LineError(f"{key!r} is missing")
        value = self._values.pop(key)
        # A bool is an int to isinstance, never to JSON.
        if not isinstance(value, kind) or isinstance(value, bool):
            raise LineError(f"{key!r} must be {expected}")
        return value

    def pop_text(self, key: str) -> str:
        """Takes a required text."""
        return str(self.pop(key, str, "text"))

    def pop_optional_text(self, key: str) -> str | None:
        """Takes a text, or returns None if there is no such field."""
        return self.pop_text(key) if key in self else None

    def pop_choice(self, key: str, choices: Any) -> Any:
        """Takes a required text that is one of the values of a Literal type."""
        options = get_args(choices)
        expected = " or ".join(options)
        value = self.pop(key, str, expected)
        if value not in options:
            raise LineError(f"{key!r} must be {expected}")
        return value

    def pop_integer(self, key: str, low: int, high: int) -> int:
        """Takes a required whole number within limits, both included."""
        expected = f"a whole number from {low} to {high}"
        value = self.pop(key, int, expected)
        if not low <= value <= high:
            raise LineError(f"{key!r} must be {expected}")
        return int(value)

    def pop_seconds(self, key: str) -> float:
        """Takes a required number of seconds."""
        expected = "a number of seconds"
        try:
            seconds = float(self.pop(key, int | float, expected))
        except OverflowError:
            seconds = math.inf
        if not math.isfinite(seconds):
            raise LineError(f"{key!r} must be {expected}")
        return seconds

    def refuse_unknown(self) -> None:
        """Raises LineError if a field is left."""
        if self._values:
            raise LineError(f"unknown key {next(iter(self._values))!r}")
