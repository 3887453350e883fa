# generated from codegen/templates/package/cli/app.py by `python -m codegen generate`; changes here are lost
"""The command line as a whole: its subcommands in groups, and how every run ends."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, TextIO

import click

from .._runtime.core.errors import BlueCurrentError
from .arguments import global_options
from .arguments.subcommand import Subcommand
from .arguments.subcommand_table import SUBCOMMANDS
from .commands import utility_commands
from .commands.click_commands import command
from .output import exit_statuses

NAME = "bluecurrent"


class Group(click.Group):
    """Subcommands that are built when they are asked for."""

    def __init__(self, name: str, words: Sequence[str] = (), **more: Any) -> None:
        super().__init__(name, no_args_is_help=True, **more)
        depth = len(words)
        self.items = {item.path[depth]: item for item in SUBCOMMANDS if item.path[:depth] == tuple(words)}
        self.words = tuple(words)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.items, *(utility_commands.TOOLS if not self.words else ())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if not self.words and cmd_name in utility_commands.TOOLS:
            return utility_commands.TOOLS[cmd_name]()
        item = self.items.get(cmd_name)
        if item is None:
            return None
        depth = len(self.words) + 1
        if len(item.path) == depth:
            return command(item)
        names = ", ".join(each.path[depth] for each in SUBCOMMANDS if each.path[:depth] == item.path[:depth])
        return Group(cmd_name, item.path[:depth], help=f"Overrides: {names}.", params=global_options.options())

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        # Click compares only with what is built, and older releases with nothing.
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            close = get_close_matches(args[0], self.list_commands(ctx), n=1)
            ctx.fail(f"No such command {args[0]!r}." + (f" Did you mean {close[0]!r}?" if close else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            item = self.items.get(name)
            grouped = item is not None and len(item.path) > len(self.words) + 1
            title = section(item) if not grouped else "Overrides"
            found = None if item is not None and not grouped else self.get_command(ctx, name)
            help_ = item.help if found is None and item is not None else found.help if found else ""
            sections.setdefault(title, []).append((name, (help_ or "").split(". ")[0].rstrip(".")))
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def section(item: Subcommand | None) -> str:
    """Where a subcommand stands in the help."""
    if item is None:
        return "Tools"
    return "Change something" if item.acts else "Read"


def app() -> Group:
    """The root of all subcommands."""
    return Group(
        NAME,
        params=[*global_options.options(), version_option()],
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        help="The charge points of a Blue Current account.\n\n"
        "The API token comes from BLUECURRENT_API_TOKEN, from the file named by --token-file or "
        "BLUECURRENT_API_TOKEN_FILE, or from a prompt. Try it without an account: bluecurrent --demo charge-points.",
        epilog="Exit statuses: 0 done, 1 refused by the service or the charge point, 2 wrong usage, "
        "3 no connection or no answer, 4 request limit reached, 130 interrupted.",
    )


def version_option() -> click.Option:
    """--version."""

    def show(context: click.Context, parameter: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            from .._runtime.core.version import __version__
            from ..protocol import PROTOCOL_VERSION

            click.echo(f"{NAME} {__version__}, protocol {PROTOCOL_VERSION}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help="Show the version."
    )


def run(arguments: list[str] | None = None) -> int:
    """Run one command line; returns its exit status."""
    forgive(sys.stdout)
    forgive(sys.stderr)
    found = global_options.Settings()
    try:
        job = app().main(arguments, prog_name=NAME, standalone_mode=False, obj=found)
        status = job() if callable(job) else job
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except BrokenPipeError:
        hush()
        return exit_statuses.PIPE_CLOSED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        if isinstance(error, click.UsageError) and error.ctx is not None:
            click.echo(f"{error.ctx.get_usage()}\nTry '{error.ctx.command_path} --help' for help.\n", err=True)
        say(error.format_message())
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("interrupted")
        return exit_statuses.INTERRUPTED
    except BlueCurrentError as error:
        debug(found)
        say(exit_statuses.explained(error))
        return exit_statuses.status(error)
    except Exception as error:  # noqa: BLE001 - nobody is shown a traceback who did not ask for it
        debug(found)
        say(f"something unexpected happened: {type(error).__name__}; --debug shows where")
        return exit_statuses.UNEXPECTED


def say(text: str) -> None:
    """One line or two for a person."""
    click.echo(f"{NAME}: {text}", err=True)


def debug(found: global_options.Settings) -> None:
    """Where it went wrong, for who asked for it."""
    if found.debug:
        traceback.print_exc()


def forgive(stream: TextIO) -> None:
    """Let a stream write a question mark for what it has no character for."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(errors="replace")


def hush() -> None:
    """Nobody reads any more: leave without a word."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
