# generated from codegen/templates/package/cli/commands/click_commands.py by `python -m codegen generate`; changes here are lost
"""From what the spec says of a subcommand to what click calls; only the one that is asked for is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from ..arguments import global_options
from ..arguments.parameter_types import kind
from ..arguments.secret_sources import sensitive_value
from ..arguments.subcommand import Option, Subcommand

Job = Callable[[], int]
"""What a subcommand does once its arguments are read: run outside of click, it returns the exit status."""

WAITS = ("verdict", "receipt", "sent")


class Command(click.Command):
    """A subcommand whose help names its arguments, and keeps the options that all have apart."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args and not self.allow_extra_args:
            noun = "argument" if len(ctx.args) == 1 else "arguments"
            ctx.fail(f"{len(ctx.args)} {noun} too many")  # not which: they may be secret
        return ctx.args

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        arguments = [(item.metavar or "", item.explanation) for item in self.params if isinstance(item, Argument)]
        if arguments:
            with formatter.section("Arguments"):
                formatter.write_dl(arguments)
        shared = {option.opts[0] for option in global_options.options()}
        own: list[tuple[str, str]] = []
        general: list[tuple[str, str]] = []
        for item in self.get_params(ctx):
            if not isinstance(item, Argument) and (record := item.get_help_record(ctx)):
                (general if item.opts[0] in shared else own).append(record)
        for title, records in (("Options", own), ("Connection and output", general)):
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


class Argument(click.Argument):
    """A positional argument that says what it is."""

    def __init__(self, name: str, *, explanation: str, **more: Any) -> None:
        super().__init__([name], **more)
        self.explanation = explanation


def command(item: Subcommand) -> click.Command:
    """The click command of a subcommand."""
    params: list[click.Parameter] = [parameter(option) for option in item.options]
    if item.acts:
        params += acting(item)

    @click.pass_context
    def callback(context: click.Context, /, **given: Any) -> Job:
        found = global_options.of(context)
        wait, yes = given.pop("wait", WAITS[0]), given.pop("yes", False)
        values = {**values_of(item, given), **item.fixed}

        def job() -> int:
            from .protocol_commands import run

            return run(item, found, values, wait=wait, yes=bool(yes))

        return job

    return Command(
        item.path[-1],
        callback=callback,
        params=[*params, *global_options.options()],
        help=item.help,
        epilog=f"Sends {item.command}. How sure we are of it: {item.known}.",
    )


def parameter(option: Option) -> click.Parameter:
    if option.positional:
        many = {"nargs": -1} if option.many else {}
        metavar = "on|off" if option.kind == "switch" else option.label + ("..." if option.many else "")
        return Argument(
            option.argument,
            explanation=option.help,
            type=kind(option.kind, option.choices),
            metavar=metavar,
            required=option.required,
            **many,
        )
    # Said outright, None would count as given, and nothing would be missing.
    default = {} if option.default is None else {"default": option.default, "show_default": True}
    secret = f"; - asks for it, {variable(option)} can hold it" if option.sensitive else ""
    return click.Option(
        [f"--{option.name}", option.argument],
        type=kind(option.kind, option.choices),
        help=option.help + secret,
        required=option.required and not option.sensitive,
        **default,
    )


def acting(item: Subcommand) -> list[click.Parameter]:
    """What every command that changes something can be told."""
    wait = click.Option(
        ["--wait"],
        type=click.Choice(WAITS),
        default=WAITS[0],
        show_default=True,
        help="What to wait for: the charge point's verdict, the service's receipt, or nothing.",
    )
    yes = click.Option(["--yes"], is_flag=True, help="Do not ask, even if a car is charging.")
    return [wait, yes] if item.disturbs else [wait]


def variable(option: Option) -> str:
    """The environment variable for a sensitive value."""
    return f"BLUECURRENT_{option.name.upper().replace('-', '_')}"


def values_of(item: Subcommand, given: dict[str, Any]) -> dict[str, Any]:
    """The arguments as the client's method takes them."""
    values: dict[str, Any] = {}
    for option in item.options:
        value = given.get(option.argument)
        if option.sensitive:
            value = sensitive_value(option.label, variable(option), value, option.public)
        elif value is None and option.like:
            value = values[option.like]
        elif option.many:
            value = list(value or ())
        values[option.argument] = value
    return values
