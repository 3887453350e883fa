# generated from codegen/templates/package/testing/__main__.py by `python -m codegen generate`; changes here are lost
"""Runs the fixture server as a program: `python -m bluecurrent.testing`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from functools import partial

from .._printing.argument_parser import ArgumentParser
from .._printing.printable_text import escape_unprintable, escape_unprintable_lines
from .._printing.standard_streams import run_guarded
from .._runtime.core.hosts_and_ports import join_host_and_port
from .recording_format.recording import BadRecording
from .recording_format.recording_lookup import find_recording, shipped_recordings
from .server.command_line import interruption, port_number, print_lines, speed_factor
from .server.fixture_server import FixtureServer

MISMATCHED, UNUSABLE = 1, 2


def main(arguments: list[str] | None = None, *, prog: str = "python -m bluecurrent.testing") -> int:
    """Serves until Ctrl-C; returns 0, 1 if a command matched no recording, or 2 if the server could not start."""
    options = _parser(prog).parse_args(arguments)
    if options.list:
        for name in shipped_recordings():
            print(f"{name}: {find_recording(name).header.recording}")
        return 0
    try:
        server = FixtureServer(
            *options.recordings,
            api_token=options.api_token,
            strict=options.strict,
            speed=options.speed,
            echo_flow_id=options.echo_flow_id,
            host=options.host,
            port=options.port,
        )
        return asyncio.run(_serve(server, options.port))
    except (BadRecording, ValueError) as error:
        print(escape_unprintable(str(error)), file=sys.stderr)
    return UNUSABLE


async def _serve(server: FixtureServer, port: int) -> int:
    interrupted = interruption()
    try:
        await server.start()
    except OSError as error:
        place = escape_unprintable(join_host_and_port(server.host, server.port))
        print(f"can't serve on {place}: {error.strerror or error}", file=sys.stderr)
        return UNUSABLE
    # A client that knows the port needs nothing that is printed.
    show = partial(print_lines, is_needed=not port)
    show(f"url: {server.url}", f"api token: {server.api_token}", "Press Ctrl-C to stop.")
    waiting = asyncio.create_task(interrupted.wait())
    printing = asyncio.create_task(_print_history(server, show))
    try:
        done, _ = await asyncio.wait((waiting, printing), return_when=asyncio.FIRST_COMPLETED)
        if printing in done:
            await printing  # raises the error that ended it
    finally:
        waiting.cancel()
        printing.cancel()
        await server.stop()
    return MISMATCHED if server.mismatches else 0


async def _print_history(server: FixtureServer, show: Callable[[str], None]) -> None:
    """Prints a line for each connection and command, and mismatches to standard error, until it is cancelled."""
    lines = mismatches = 0

    def has_news() -> bool:
        return len(server.history) > lines or len(server.mismatches) > mismatches

    while True:
        await server.until(has_news, timeout=None)
        for line in server.history[lines:]:
            show(line)
        for mismatch in server.mismatches[mismatches:]:
            print(escape_unprintable_lines(str(mismatch)), file=sys.stderr, flush=True)
        lines, mismatches = len(server.history), len(server.mismatches)


def _parser(prog: str) -> ArgumentParser:
    parser = ArgumentParser(
        prog=prog,
        description="Start a local server that answers any client from recordings. It needs no account, and prints a "
        "line for each connection and command. The answers to a command, and the pushes recorded after it, go to the "
        "connection that sent it.",
        epilog=f"Example: {prog} --port 8765 start_session. "
        "Exit statuses: 0 stopped, 1 a command matched no recording, 2 the server could not start, "
        "5 the output could not be written.",
    )
    parser.add_argument(
        "recordings",
        nargs="*",
        metavar="RECORDING",
        help="the name of a shipped recording or the path of a file (default: all shipped recordings)",
    )
    parser.add_argument(
        "--port", type=port_number, default=0, metavar="PORT", help="listen on this port (default: any free port)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="listen on this address (default: %(default)s)")
    parser.add_argument(
        "--speed",
        type=speed_factor,
        metavar="FACTOR",
        help="answer this many times as fast as the recording, such as 1 or 2.5 (default: at once)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="accept commands only in the recorded order; needs a RECORDING"
    )
    parser.add_argument(
        "--echo-flow-id",
        choices=["recorded", "all", "none", "blank"],
        default="recorded",
        help="send the flow_id of a command back as recorded, in all its answers, in none, "
        "or as an empty text (default: %(default)s)",
    )
    parser.add_argument(
        "--api-token", default="<api token>", metavar="TOKEN", help="accept this API token (default: %(default)s)"
    )
    parser.add_argument("--list", action="store_true", help="list the shipped recordings and exit")
    return parser


if __name__ == "__main__":
    sys.exit(run_guarded(main))
