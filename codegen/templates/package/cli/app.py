"""Runs a command line: parses the arguments, runs the subcommand, and reports errors with an exit status."""

from __future__ import annotations

import sys
import traceback

import click

from .._printing.guarded_streams import PIPE_CLOSED, OutputFailed, guarded_streams
from .._printing.printable_text import escape_unprintable_lines
from .._runtime.core.errors import BlueCurrentError
from .arguments.global_options import GlobalOptions, build_global_options
from .commands.command_group import CommandGroup
from .output import exit_statuses
from .output.error_messages import describe_error
from .output.spec_text_constants import DESCRIPTION, EXAMPLES, SUBJECT

NAME = "bluecurrent"

EXAMPLE_TEXT = "\n\n\b\nExamples:" * bool(EXAMPLES) + "".join(f"\n  {NAME} {example}" for example in EXAMPLES)
HELP = f"""{DESCRIPTION}{EXAMPLE_TEXT}

The API token is read from the file named by --token-file or BLUECURRENT_API_TOKEN_FILE, else from the variable
BLUECURRENT_API_TOKEN, else from a prompt."""

EXIT_STATUSES = f"""\b
Exit statuses:
  0    done
  1    refused by the service or the {SUBJECT}
  2    wrong usage; the command was not sent
  3    no connection or no answer
  4    request limit reached
  5    done, but the output could not be written
  70   internal error
  130  interrupted or not confirmed"""


def build_app() -> CommandGroup:
    """Builds the group of all subcommands."""
    return CommandGroup(
        NAME,
        params=[*build_global_options(), build_version_option()],
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        help=HELP,
        epilog=EXIT_STATUSES,
    )


def build_version_option() -> click.Option:
    """Builds --version, which imports the protocol only when it is used."""

    def show(context: click.Context, parameter: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            from .._runtime.core.version import __version__
            from ..protocol import PROTOCOL_VERSION

            click.echo(f"{NAME} {__version__}, protocol {PROTOCOL_VERSION}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help="Show the versions of the package and the protocol, and exit.",
    )


def run(arguments: list[str] | None = None) -> int:
    """Runs one command line and returns its exit status."""
    with guarded_streams():
        return run_with_guarded_streams(arguments)


def run_with_guarded_streams(arguments: list[str] | None) -> int:
    """Runs one command line and reports its errors, also the error that the output is closed or full."""
    options = GlobalOptions()
    try:
        job = build_app().main(arguments, prog_name=NAME, standalone_mode=False, obj=options)
        status = job() if callable(job) else job
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except OutputFailed as error:
        if error.exit_status != PIPE_CLOSED:
            print_error(str(error))
        return error.exit_status
    except click.Abort:  # raised by a prompt, before anything is sent
        click.echo("Nothing was sent.", err=True)
        return exit_statuses.INTERRUPTED
    except KeyboardInterrupt:
        print_error("interrupted")
        return exit_statuses.INTERRUPTED
    except click.ClickException as error:
        return report_usage_error(error)
    except Exception as error:  # noqa: BLE001 - a traceback is shown only with --debug
        if options.debug:
            click.echo(escape_unprintable_lines(traceback.format_exc()), err=True, nl=False)
        return report_error(error, options)


def report_usage_error(error: click.ClickException) -> int:
    """Prints what is wrong with the command line, or the help if it is empty; returns the exit status."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(f"{error.ctx.get_usage()}\nTry '{error.ctx.command_path} --help' for help.\n", err=True)
    print_error(error.format_message())
    return error.exit_code


def report_error(error: Exception, options: GlobalOptions) -> int:
    """Prints what went wrong and what to do about it; returns the exit status."""
    if isinstance(error, BlueCurrentError):
        print_error(describe_error(error, can_use_bridge=options.can_use_broker))
        return exit_statuses.exit_status(error)
    print_error(f"internal error ({type(error).__name__}): please report it, with the output of --debug")
    return exit_statuses.UNEXPECTED


def print_error(text: str) -> None:
    """Prints a message to standard error, after the program's name."""
    click.echo(escape_unprintable_lines(f"{NAME}: {text}"), err=True)
