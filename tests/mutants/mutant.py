"""Defines a mutant: a fault of the SDK, its test server or its recordings that the contract tests must find."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS, ARGUMENTS, EXCHANGES, DERIVED, TIMES, REST = (
    f"test_{name}.py" for name in ("fields", "arguments", "exchanges", "derived_values", "time_formats", "rest")
)


@dataclass(frozen=True)
class Mutant:
    """A change of a file of the package, and the contract tests that must fail: a file, and an expression for `-k`."""

    name: str
    file: str
    old: str
    new: str
    tests: str
    expression: str = ""
