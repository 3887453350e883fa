# generated from codegen/templates/package/cli/arguments/parameter_types.py by `python -m codegen generate`; changes here are lost
"""Converts command-line text to Python values; the SDK checks their ranges and formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType  # not generic at run time in older releases of click

WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


class NumberType(ParamType):
    """A number: an int if it is written as one, otherwise a float."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        for number_type in (int, float):
            try:
                return number_type(value)
            except ValueError:
                continue
        return self.fail(f"{value!r} is not a number", param, ctx)


class SwitchType(ParamType):
    """A boolean, written on or off."""

    name = "on|off"
    values = {"on": True, "off": False}  # noqa: RUF012 - constant, like every ParamType's

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, bool):
            return value
        if value.lower() not in self.values:
            self.fail(f"{value!r} is neither on nor off", param, ctx)
        return self.values[value.lower()]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return self.name

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(value) for value in self.values if value.startswith(incomplete)]


class ListType(ParamType):
    """A list, written with commas between its items.

    `kind` is codes (items out of `choices`), weekdays (a name or a number), integers or texts.
    """

    def __init__(self, kind: str, choices: tuple[str, ...]) -> None:
        self.kind, self.choices = kind, choices
        self.name = "days" if choices or kind == "weekdays" else "list"

    @property
    def example(self) -> str:
        """An example of a value, for help and messages."""
        examples = {"codes": ",".join(self.choices[:2]).lower(), "weekdays": "mo,tu or 1,2", "integers": "1,2"}
        return examples.get(self.kind, "a,b")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        items = []
        for text in map(str.strip, value.split(",")):
            try:
                items.append(self.convert_item(text))
            except ValueError:
                expected = f"one of {','.join(self.choices or WEEKDAYS).lower()}" if self.name == "days" else "a number"
                self.fail(f"{text!r} is not {expected}; use a comma-separated list, such as {self.example}", param, ctx)
        return items

    def convert_item(self, text: str) -> Any:
        """Converts one item; raises ValueError."""
        if self.kind == "codes":
            if text.upper() not in self.choices:
                raise ValueError(text)
            return text.upper()
        if self.kind == "weekdays" and text.lower() in WEEKDAYS:
            return WEEKDAYS.index(text.lower()) + 1
        return text if self.kind == "texts" else int(text)


def parameter_type(kind: str, choices: tuple[str, ...]) -> ParamType:
    """Returns the click type for a subcommand's option."""
    match kind:
        case "text":
            return click.STRING
        case "switch":
            return SwitchType()
        case "integer" | "number":
            return NumberType()
        case _:
            return ListType(kind, choices)
