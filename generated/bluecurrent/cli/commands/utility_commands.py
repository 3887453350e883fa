# generated from codegen/templates/package/cli/commands/utility_commands.py.j2 by `python -m codegen generate`; changes here are lost
"""Builds the subcommands that send no single protocol command, such as `watch`, `doctor` and `serve`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

import click

from ..arguments.global_options import build_global_options, get_global_options
from ..arguments.mqtt_option_refusal import refuse_broker
from ..arguments.parameter_types import DayType
from . import bridge_options
from .click_command_building import Argument, Job, SectionedCommand

USING_A_BRIDGE = ("watch", "sessions", "bridge")
"""The subcommands here that take --mqtt."""
SHELLS = ("bash", "zsh", "fish")


def build_module_command(
    name: str, help_text: str, module: str, *params: click.Parameter, formats: tuple[str, ...] = (), **fixed: Any
) -> click.Command:
    """Builds a subcommand that calls the function `run` of a module. The module is imported only when that is called.

    `formats` are its further output formats, and `fixed` are further arguments of `run`.
    """

    @click.pass_context
    def callback(context: click.Context, /, **given: Any) -> Job:
        options = get_global_options(context)
        if name not in USING_A_BRIDGE:
            refuse_broker(options, name)

        def job() -> int:
            status: int = import_module(module, __package__).run(options, **given, **fixed)
            return status

        return job

    own = {option.opts[0] for option in params}
    shared = [option for option in build_global_options(*formats) if option.opts[0] not in own]
    return SectionedCommand(name, callback=callback, params=[*params, *shared], help=help_text)


def build_program_command(name: str, help_text: str, module: str) -> click.Command:
    """Builds a subcommand that passes all its arguments, --help too, to a program of `testing`."""

    def callback(arguments: tuple[str, ...]) -> Job:
        def job() -> int:
            program = import_module(f"...testing.{module}", __package__)
            try:
                status: int = program.main(list(arguments), prog=f"bluecurrent {name}")
            except SystemExit as done:  # raised by argparse
                return done.code if isinstance(done.code, int) else 2
            return status

        return job

    return click.Command(
        name,
        callback=callback,
        params=[click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)],
        help=help_text,
        add_help_option=False,
        context_settings={"ignore_unknown_options": True},
    )


def build_completion_command() -> click.Command:
    """Builds the subcommand that prints a shell's completion script."""

    @click.pass_context
    def callback(context: click.Context, /, shell: str) -> int:
        from click.shell_completion import get_completion_class

        script = get_completion_class(shell)
        if script is not None:
            root = context.find_root()
            click.echo(script(root.command, {}, "bluecurrent", "_BLUECURRENT_COMPLETE").source())
        return 0

    shell = click.Argument(["shell"], type=click.Choice(SHELLS))
    return click.Command(
        "completion",
        callback=callback,
        params=[shell],
        help="Print a script that completes subcommands and options with the Tab key.\n\n"
        "\b\n"
        "Add the line for your shell to its start-up file:\n"
        '  bash: eval "$(bluecurrent completion bash)"\n'
        '  zsh:  eval "$(bluecurrent completion zsh)"\n'
        "  fish: bluecurrent completion fish | source",
    )


PATIENCE = click.Option(
    ["--patience"],
    type=float,
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="Wait at most this many seconds for a pushed message.",
)

FOLLOW = click.Option(["--follow"], is_flag=True, help="Print a line at each start and end, until Ctrl-C.")

DAY = DayType("%Y-%m-%d", "2026-10-01")
MONTH = click.Option(
    ["--month"],
    type=DayType("%Y-%m", "2026-10"),
    metavar="MONTH",
    help="The month, such as 2026-10; the last whole month if not given.",
)


def build_page_option(name: str, target: str, help_text: str, **settings: Any) -> click.Option:
    """Builds an option of the subcommands that print all pages."""
    return click.Option([f"--{name}", target], help=help_text, **settings)


def build_page_parameters(*options: click.Parameter) -> tuple[click.Parameter, ...]:
    """Builds the parameters of the subcommands that read all pages, with `options` that only one of them has."""
    return (
        Argument(
            "identities",
            help_text="Identities of the charge points; all if not given.",
            metavar="[EVSE_ID...]",
            nargs=-1,
            required=False,
        ),
        *options,
        build_page_option("card", "card", "Only those of the card with this name or number.", metavar="NAME|ID"),
    )


def build_listing_options() -> tuple[click.Parameter, ...]:
    """Builds the options of the subcommands that list the items of all pages."""
    return (
        build_page_option("from", "first_day", "The first day, such as 2026-10-01.", type=DAY, metavar="DATE"),
        build_page_option("to", "last_day", "The last day, such as 2026-10-31.", type=DAY, metavar="DATE"),
        build_page_option(
            "oldest-first", "oldest_first", "Begin with the oldest; with the newest if not given.", is_flag=True
        ),
    )


READING_UTILITIES: tuple[str, ...] = (
    "transactions",
    "statement",
)
"""The subcommands here that read data of the account."""
UTILITY_COMMANDS: dict[str, Callable[[], click.Command]] = {
    "watch": partial(
        build_module_command,
        "watch",
        "Show all charge points and grid connections live, until Ctrl-C. "
        "On a terminal the view is updated in place; elsewhere each message is printed as one line.",
        "..watch.live_view",
    ),
    "sessions": partial(
        build_module_command,
        "sessions",
        "Print a line when a charging session starts, and one with its energy and cost when it ends. "
        "Sessions that are running already come first.",
        ".follow_sessions",
        FOLLOW,
    ),
    "transactions": lambda: build_module_command(
        "transactions",
        "Print the sessions of the past. A table has sums below it, and --output csv prints all fields.",
        "..history.item_list_printing",
        *build_page_parameters(*build_listing_options()),
        formats=("csv",),
        view_name="transactions",
    ),
    "statement": lambda: build_module_command(
        "statement",
        "Print the sums of a month's sessions, per card and charge point. "
        "It shows what is not settled and why, and the energy of each day. --output csv prints a line for each of the sessions.",
        "..history.monthly_statement",
        *build_page_parameters(MONTH),
        formats=("csv",),
        view_name="transactions",
    ),
    "bridge": lambda: build_module_command(
        "bridge", bridge_options.HELP, ".run_bridge", *bridge_options.build_bridge_options()
    ),
    "doctor": partial(
        build_module_command,
        "doctor",
        "Check the connection step by step, and explain the first problem. "
        "The steps are proxy (if one is used), DNS, network, TLS, API token, greeting, charge points, pushed "
        "messages and HTTP.",
        ".doctor",
        PATIENCE,
    ),
    "serve": partial(build_program_command, "serve", "Start a local server that answers from recordings.", "__main__"),
    "simulate": partial(
        build_program_command,
        "simulate",
        "Start a local server that simulates an account, whose charge points keep their state.",
        "simulation.__main__",
    ),
    "record": partial(
        build_program_command,
        "record",
        "Record the messages of a client, with personal data replaced.",
        "record.__main__",
    ),
    "completion": build_completion_command,
}
