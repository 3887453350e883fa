"""Defines click types that convert arguments to Python values. The SDK checks the ranges and formats of the values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .subcommand_types import OptionKind

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType  # not generic at run time in older releases of click

WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
WEEKDAY_NUMBERS = {name: number for number, day in enumerate(WEEKDAYS, 1) for name in (day, str(number))}


class NumberType(ParamType):
    """Reads a number: an int if it is written as one, otherwise a float."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        for number_type in (int, float):
            try:
                return number_type(value)
            except ValueError:
                continue
        return self.fail(f"{value!r} is not a number", param, ctx)


class DayType(click.DateTime):
    """Reads a day or a month, in the format of ISO 8601."""

    def __init__(self, date_format: str, example: str) -> None:
        super().__init__([date_format])
        self.example = example

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            return self.fail(f"{value!r} does not exist, or is not written like {self.example}", param, ctx)


class SwitchType(ParamType):
    """Reads a boolean, written on or off."""

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
    """Reads a list, written with commas between its items.

    `kind` is codes (items out of `choices`), weekdays (a name or a number), integers, numbers, switches or texts.
    A weekday can be written as its name or its number, and several as a range.
    """

    def __init__(self, kind: OptionKind, choices: tuple[str, ...]) -> None:
        self.kind, self.choices = kind, choices
        self.name = "days" if choices or kind == "weekdays" else "list"
        self.names = WEEKDAYS if kind == "weekdays" else tuple(choice.lower() for choice in choices)

    @property
    def example(self) -> str:
        """An example of a value, for help and messages."""
        if self.names:
            return "mo,tu or 1-5" if self.names == WEEKDAYS else ",".join(self.names[:2])
        return {"integers": "1,2", "numbers": "1,2.5", "switches": "on,off"}.get(self.kind, "a,b")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        items = []
        for text in map(str.strip, value.split(",")):
            try:
                items += self.convert_days(text) if self.names == WEEKDAYS else [self.convert_item(text)]
            except (KeyError, ValueError):
                wanted = f"is not {self.expected}; use a comma-separated list, such as {self.example}"
                self.fail(f"{text!r} {wanted}", param, ctx)
        return items

    @property
    def expected(self) -> str:
        """Describes what an item must be."""
        if self.names:
            return f"one of {','.join(self.names)}"
        return "on or off" if self.kind == "switches" else "a number"

    def convert_item(self, text: str) -> Any:
        """Converts one item; raises KeyError or ValueError."""
        match self.kind:
            case "codes":
                return {choice.lower(): choice for choice in self.choices}[text.lower()]
            case "switches":
                return SwitchType.values[text.lower()]
            case "numbers":
                return float(text) if not text.lstrip("+-").isdecimal() else int(text)
            case _:
                return text if self.kind == "texts" else int(text)

    def convert_days(self, text: str) -> list[Any]:
        """Converts a day, or a range of days; raises KeyError."""
        if self.kind == "weekdays" and text.isdecimal():
            return [int(text)]  # the SDK checks its range
        days = parse_weekday_range(text)
        return [self.choices[day - 1] for day in days] if self.kind == "codes" else days


def parse_weekday_range(text: str) -> list[int]:
    """Returns the numbers of a day, or of a range such as mo-fr or 6-1 (Saturday to Monday); raises KeyError."""
    first, dash, last = text.partition("-")
    start, end = (WEEKDAY_NUMBERS[name.strip().lower()] for name in (first, last if dash else first))
    count = (end - start) % len(WEEKDAYS) + 1
    return [(start - 1 + number) % len(WEEKDAYS) + 1 for number in range(count)]


def choose_parameter_type(kind: OptionKind, choices: tuple[str, ...]) -> ParamType:
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
