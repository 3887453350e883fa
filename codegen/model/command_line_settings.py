"""Defines the data classes for the section `command_line` of a spec, such as help texts and table columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ListCommand:
    """Names the command that lists the charge points (subjects) of an account."""

    command: str
    caption: str = ""
    """The field that is shown beside the identity."""


@dataclass(frozen=True)
class BusyState:
    """Names the command that reads the state of a charge point, and the state that other commands may interrupt."""

    command: str
    field: str
    value: str
    amount: str = ""
    """The field or derived value that is shown with the state."""


@dataclass(frozen=True)
class SettingView:
    """Names the fields of a setting that hold its value and its permission, and the permission to change it."""

    value: str = ""
    permission: str = ""
    changeable: str = ""


@dataclass(frozen=True)
class CommandLine:
    """Holds the settings of the command line."""

    description: str = "Read and control the things of an account."
    examples: Mapping[str, str] = field(default_factory=dict)
    list: ListCommand | None = None
    busy: BusyState | None = None
    setting: SettingView = SettingView()
    pushes: tuple[str, ...] = ()
    other_program: str = ""
    http_check: str = ""
    """The HTTP command with which `doctor` tests HTTP; empty if there is none."""
    details: str = ""
    """A field of the answer to an action, which is shown with the outcome of the action."""
    watch: bool = False

    @property
    def example_lines(self) -> tuple[str, ...]:
        """The examples for help texts: each a command line and its meaning, in two columns."""
        width = max(map(len, self.examples), default=0)
        return tuple(f"{line:<{width}}  {meaning}" for line, meaning in self.examples.items())
