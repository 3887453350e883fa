# generated from codegen/templates/package/testing/__main__.py by `python -m codegen generate`; changes here are lost
"""Runs the fixture server, which answers from recordings: `python -m bluecurrent.testing`."""

from __future__ import annotations

import asyncio
import sys
from functools import partial

from .._printing.escaping_argument_parser import ArgumentParser
from .._printing.guarded_streams import run_guarded
from .._printing.printable_text import escape_unprintable, escape_unprintable_lines
from .recording_format.recording_file_lookup import find_recording, shipped_recordings
from .recording_format.recording_types import BadRecording
from .server.fixture_server import FixtureServer
from .server.serve_until_interrupted import serve_until_interrupted
from .server.server_command_line_options import add_address_options, parse_speed

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
            rest_port=options.rest_port,
        )
        is_served = asyncio.run(serve_until_interrupted(server, partial(_print_mismatches, server)))
    except (BadRecording, ValueError) as error:
        print(escape_unprintable(str(error)), file=sys.stderr)
        return UNUSABLE
    if server.mismatches:
        return MISMATCHED
    return 0 if is_served else UNUSABLE


async def _print_mismatches(server: FixtureServer) -> None:
    """Prints each mismatch to standard error, until it is cancelled."""
    printed = 0

    def has_news() -> bool:
        return len(server.mismatches) > printed

    while True:
        await server.until(has_news, timeout=None)
        for mismatch in server.mismatches[printed:]:
            print(escape_unprintable_lines(str(mismatch)), file=sys.stderr, flush=True)
        printed = len(server.mismatches)


def _parser(prog: str) -> ArgumentParser:
    parser = ArgumentParser(
        prog=prog,
        description="Start a local server that answers any client from recordings. It needs no account, and prints a "
        "line for each connection and command. The answers to a command, and the pushes recorded after it, go to the "
        "connection that sent it.",
        epilog=f"Example: {prog} --port 8765 {next(iter(shipped_recordings()))}. "
        "Exit statuses: 0 stopped, 1 a command matched no recording, 2 the server could not start, "
        "5 the output could not be written.",
    )
    parser.add_argument(
        "recordings",
        nargs="*",
        metavar="RECORDING",
        help="the name of a shipped recording or the path of a file (default: all shipped recordings)",
    )
    add_address_options(parser)
    parser.add_argument(
        "--speed",
        type=parse_speed,
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
    parser.add_argument("--list", action="store_true", help="list the shipped recordings and exit")
    return parser


if __name__ == "__main__":
    sys.exit(run_guarded(main))
