"""Defines the data of methods that first read an object, and then choose a command by the flags in the object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .python_names import PythonIdentifier
from .value_types import Evidence


@dataclass(frozen=True)
class CommandOption:
    """Holds a command that is sent if a flag in the object is on."""

    command: str
    flag: str
    """The path of the flag in the result of the reading command."""
    arguments: Mapping[str, Any]
    """The arguments of its method, beside those of the reading command."""


@dataclass(frozen=True)
class MethodChoice:
    """Holds a method that reads an object, and then sends the command of the first flag that is on."""

    name: PythonIdentifier
    description: str
    evidence: Evidence
    read: str
    """The command that reads the object."""
    options: tuple[CommandOption, ...]
    otherwise: str
    """The reason for the error if no flag is on."""
