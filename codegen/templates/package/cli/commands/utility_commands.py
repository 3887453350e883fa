"""Subcommands that are no commands of the protocol: watching, serving, recording, and finding out what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from ..arguments import global_options
from .click_commands import Command, Job

SHELLS = ("bash", "zsh", "fish")


def watch() -> click.Command:
    """Shows what happens until Ctrl-C."""
    return tool("watch", "Watch all charge points and the grid, live, until Ctrl-C.", "..watch.live_view")


def doctor() -> click.Command:
    """Looks for what is wrong."""
    patience = click.Option(
        ["--patience"],
        type=float,
        default=10.0,
        show_default=True,
        metavar="SECONDS",
        help="How long to wait for a push.",
    )
    return tool(
        "doctor",
        "Check name, network, TLS, API token, greeting and pushes, and say what is wrong.",
        ".doctor",
        patience,
    )


def tool(name: str, help: str, module: str, *params: click.Parameter) -> click.Command:
    """A subcommand that is done by the function `run` of a module of its own."""

    @click.pass_context
    def callback(context: click.Context, /, **given: Any) -> Job:
        found = global_options.of(context)

        def job() -> int:
            status: int = import_module(module, __package__).run(found, **given)
            return status

        return job

    return Command(name, callback=callback, params=[*params, *global_options.options()], help=help)


def passed_on(name: str, help: str, module: str) -> click.Command:
    """A subcommand whose arguments another program reads, its --help too."""

    def callback(arguments: tuple[str, ...]) -> Job:
        def job() -> int:
            try:
                status: int = import_module(f"...testing.{module}", __package__).main(
                    list(arguments), prog=f"bluecurrent {name}"
                )
            except SystemExit as done:  # argparse leaves so
                return done.code if isinstance(done.code, int) else 2
            return status

        return job

    return click.Command(
        name,
        callback=callback,
        params=[click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)],
        help=help,
        add_help_option=False,
        context_settings={"ignore_unknown_options": True},
    )


def serve() -> click.Command:
    """The fixture server."""
    return passed_on("serve", "Serve recordings to any client, to try things out; no account needed.", "__main__")


def record() -> click.Command:
    """The recorder."""
    return passed_on("record", "Record a session, without anything personal in it.", "record.__main__")


def completion() -> click.Command:
    """Prints a script for a shell."""

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
        help='Print the completion script of a shell: eval "$(bluecurrent completion bash)".',
    )


TOOLS: dict[str, Callable[[], click.Command]] = {
    "watch": watch,
    "doctor": doctor,
    "serve": serve,
    "record": record,
    "completion": completion,
}
