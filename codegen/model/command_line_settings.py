"""Describes the `command_line` settings of a spec: help texts, and the fields that lists and warnings show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ListCommand:
    """The command that lists the charge points (subjects) of an account."""

    command: str
    caption: str = ""
    """The field that is shown beside the identity."""


@dataclass(frozen=True)
class BusyState:
    """The state of a subject that a command with `disturbs` may interrupt, and the command that reads this state."""

    command: str
    field: str
    value: str
    amount: str = ""
    """The field or derived value that is shown with the state."""


@dataclass(frozen=True)
class SettingView:
    """The fields of an object of which only the value is shown, and the permission with which it can be changed."""

    value: str = ""
    permission: str = ""
    changeable: str = ""


@dataclass(frozen=True)
class CommandLine:
    """The settings of the command line."""

    description: str = "Read and control the things of an account."
    examples: Mapping[str, str] = field(default_factory=dict)
    list: ListCommand | None = None
    busy: BusyState | None = None
    setting: SettingView = SettingView()
    pushes: tuple[str, ...] = ()
    other_program: str = ""
    http_check: str = ""
    """The command over HTTP with which `doctor` tries HTTP; empty for none."""
    details: str = ""
    """The field of the answer to an action that is shown with the outcome."""
    watch: bool = False

    @property
    def example_lines(self) -> tuple[str, ...]:
        """The examples for help texts: each a command line and its meaning, in two columns."""
        width = max(map(len, self.examples), default=0)
        return tuple(f"{line:<{width}}  {meaning}" for line, meaning in self.examples.items())
