# generated from codegen/templates/package/cli/arguments/parameter_types.py by `python -m codegen generate`; changes here are lost
"""From the words of a command line to the arguments of a method; what they may be is left to the SDK's own checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType  # which older releases give no parameters to

WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


class Number(ParamType):
    """A number, whole if it is written so."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return int(value)
        except ValueError:
            pass
        try:
            return float(value)
        except ValueError:
            self.fail("it is not a number", param, ctx)


class Switch(ParamType):
    """on or off."""

    name = "on|off"
    values = {"on": True, "off": False}  # noqa: RUF012 - constant, like every ParamType's

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, bool):
            return value
        found = self.values.get(value.lower())
        if found is None:
            self.fail("it is neither on nor off", param, ctx)
        return found

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return self.name

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(value) for value in self.values if value.startswith(incomplete)]


class Listed(ParamType):
    """Values with commas between them."""

    def __init__(self, kind: str, choices: tuple[str, ...]) -> None:
        self.kind, self.choices = kind, choices
        self.name = "days" if choices or kind == "weekdays" else "list"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        items = [item.strip() for item in value.split(",")]
        try:
            return [self.item(item) for item in items]
        except ValueError:
            wanted = ",".join(self.choices or WEEKDAYS).lower() if self.name == "days" else "whole numbers"
            self.fail(f"it is no list of {wanted}", param, ctx)

    def item(self, text: str) -> Any:
        """One of them; raises ValueError."""
        if self.kind == "codes":
            if text.upper() not in self.choices:
                raise ValueError(text)
            return text.upper()
        if self.kind == "weekdays" and text.lower() in WEEKDAYS:
            return WEEKDAYS.index(text.lower()) + 1
        return text if self.kind == "texts" else int(text)


def kind(name: str, choices: tuple[str, ...]) -> ParamType:
    """The type of an option's values."""
    match name:
        case "text":
            return click.STRING
        case "switch":
            return Switch()
        case "integer" | "number":
            return Number()
        case _:
            return Listed(name, choices)
