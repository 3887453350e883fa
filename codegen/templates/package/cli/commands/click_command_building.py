"""Builds the click command of a subcommand from its description, when the subcommand is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import click

from ..arguments.global_options import build_global_options, get_global_options
from ..arguments.list_item_choice import (
    ask_for_item,
    describe_choice,
    find_public_values,
    get_environment_variable,
    must_ask_for_item,
)
from ..arguments.mqtt_option_refusal import check_broker, refuse_broker
from ..arguments.parameter_types import ListType, ParamType, choose_parameter_type
from ..arguments.secret_sources import clean_secret, read_sensitive_value
from ..arguments.subcommand_types import Option, Subcommand
from ..output.spec_text_constants import ACTIVITY, SUBJECT

Job = Callable[[], int]
"""Runs a subcommand and returns the exit status. It is called outside of click, once the arguments are read."""

WAITS = ("verdict", "receipt", "sent")


class SectionedCommand(click.Command):
    """Shows separate help sections for arguments, own options and global options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args and not self.allow_extra_args:
            noun = "argument" if len(ctx.args) == 1 else "arguments"
            ctx.fail(f"{len(ctx.args)} {noun} too many")  # they are not shown, since they may be secret
        return ctx.args

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        arguments = [(item.metavar or "", item.help_text) for item in self.params if isinstance(item, Argument)]
        global_names = {option.opts[0] for option in build_global_options()}
        own: list[tuple[str, str]] = []
        shared: list[tuple[str, str]] = []
        for item in self.get_params(ctx):
            if not isinstance(item, Argument) and (record := item.get_help_record(ctx)):
                (shared if item.opts[0] in global_names else own).append(record)
        for title, records in (("Arguments", arguments), ("Options", own), ("Connection and output", shared)):
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


class Argument(click.Argument):
    """Adds a help text to a positional argument."""

    def __init__(self, name: str, *, help_text: str, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.help_text = help_text


class OptionalArgument(Argument):
    """Describes a positional argument that can be left out, even if required arguments follow."""

    def __init__(self, name: str, *, followers: Sequence[str], **settings: Any) -> None:
        super().__init__(name, required=False, **settings)
        self.followers = followers

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        # Click fills arguments from the left, so that a value is missing at the end, where one is required.
        names = [str(self.name), *self.followers]
        values = [opts.get(name) for name in names]
        if self.followers and isinstance(values[0], str) and not isinstance(values[-1], str):
            cast("dict[str, Any]", opts).update(zip(names, [None, *values[:-1]], strict=True))
        return super().handle_parse_result(ctx, opts, args)


SHOW_PERSONAL = click.Option(
    ["--show-personal", "_show_personal"], is_flag=True, help="Show names, addresses and other personal data."
)


def build_command(subcommand: Subcommand) -> click.Command:
    """Builds the click command of a subcommand; invoking it returns a `Job`."""
    params = [build_parameter(option, subcommand) for option in subcommand.options]
    formats: tuple[str, ...] = ()
    if subcommand.over_http:
        formats = () if subcommand.acts else ("csv",)
        params += [SHOW_PERSONAL] if subcommand.hides_personal else []
    elif subcommand.acts:
        params += build_action_options(subcommand)

    @click.pass_context
    def callback(context: click.Context, /, **given: Any) -> Job:
        options = get_global_options(context)
        wait, yes = given.pop("_wait", WAITS[0]), given.pop("_yes", False)
        show_personal = given.pop("_show_personal", not subcommand.hides_personal)
        values = {**complete_option_values(subcommand, given), **subcommand.fixed_arguments}

        def job() -> int:
            if subcommand.over_http:
                refuse_broker(options, subcommand.name)
                from . import http_command_runner

                return http_command_runner.run(subcommand, options, values, show_personal=bool(show_personal))
            from . import protocol_command_runner

            check_broker(options, subcommand)
            return protocol_command_runner.run(subcommand, options, values, wait=wait, yes=bool(yes))

        return job

    sent = f"{subcommand.sends or subcommand.command}{' over HTTP' * subcommand.over_http}"
    return SectionedCommand(
        subcommand.command_words[-1],
        callback=callback,
        params=[*params, *build_global_options(*formats)],
        help=subcommand.help,
        epilog=f"Sends {sent}. Certainty: {subcommand.evidence}.",
    )


def build_parameter(option: Option, subcommand: Subcommand) -> click.Parameter:
    """Builds the click argument or click option for an option of a subcommand."""
    value_type = choose_parameter_type(option.kind, option.choices)
    if option.positional:
        return build_argument(option, subcommand, value_type)
    default: dict[str, Any] = {}  # without "default": click takes an explicit None for a given value
    if option.default is not None:
        default = {"default": option.default, "show_default": True}
    elif option.default_from:
        source = next(each for each in subcommand.options if each.argument == option.default_from)
        default = {"show_default": f"that of {source.label}"}
    example = f", comma-separated, such as {value_type.example}" if isinstance(value_type, ListType) else ""
    secret = f" Use - to type it, or set {get_environment_variable(option)}." if option.sensitive else ""
    item = f" {describe_choice(option)}" if option.chosen_by else ""
    only_http = " With it, the command is sent over HTTP." if option.only_http else ""
    return click.Option(
        [f"--{option.name}", option.argument],
        type=value_type,
        help=f"{option.help}{example}.{item}{secret}{only_http}",
        required=option.required and not option.sensitive,
        **default,
    )


def build_argument(option: Option, subcommand: Subcommand, value_type: ParamType) -> click.Argument:
    """Builds the click argument for a positional option."""
    metavar = "on|off" if option.kind == "switch" else option.label + ("..." if option.takes_several else "")
    if not option.is_identity:
        help_text = f"{option.help}."
        return Argument(
            option.argument, help_text=help_text, type=value_type, metavar=metavar, required=option.required
        )
    positional = [each.argument for each in subcommand.options if each.positional]
    return OptionalArgument(
        option.argument,
        followers=positional[positional.index(option.argument) + 1 :],
        help_text=f"{option.help}; can be left out if the account has only one.",
        type=value_type,
        metavar=f"[{metavar}]",
        nargs=-1 if option.takes_several else 1,
    )


def build_action_options(subcommand: Subcommand) -> list[click.Parameter]:
    """Builds the options of a subcommand that changes something; unlike arguments, their names begin with `_`."""
    wait = click.Option(
        ["--wait", "_wait"],
        type=click.Choice(WAITS),
        default=WAITS[0],
        show_default=True,
        help=f"Wait for the {SUBJECT}'s verdict, for the service's receipt, or only until it is sent.",
    )
    yes_help = f"Do not ask for confirmation if a {SUBJECT} is {ACTIVITY}."
    yes = click.Option(["--yes", "_yes"], is_flag=True, help=yes_help)
    return [wait, yes] if subcommand.disturbs else [wait]


def complete_option_values(subcommand: Subcommand, given: dict[str, Any]) -> dict[str, Any]:
    """Adds secrets and defaults to the values that click has read; returns all values by argument name."""
    values: dict[str, Any] = {}
    for option in subcommand.options:
        value = given.get(option.argument)
        if option.chosen_by and must_ask_for_item(option, value):
            value = ask_for_item(option)
        elif option.sensitive:
            note = f". {option.help}. {describe_choice(option)}" if option.chosen_by else ""
            public = find_public_values(option, value)
            value = read_sensitive_value(option.label, get_environment_variable(option), value, public, note)
        elif value is None and option.default_from:
            value = values[option.default_from]
        elif option.takes_several:
            value = list(value or ())
        if option.chosen_by:  # the client looks up the text, which may also be the value itself
            values[option.chosen_by], value = value and clean_secret(str(value), option.label), None
        values[option.argument] = value
    return values
