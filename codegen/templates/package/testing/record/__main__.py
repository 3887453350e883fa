"""Runs the recording proxy as a program: `python -m bluecurrent.testing.record`."""

from __future__ import annotations

import asyncio
import logging
import sys
from datetime import datetime

from ..._printing.escaping_argument_parser import ArgumentParser
from ..._printing.guarded_streams import run_guarded
from ..._printing.printable_log import log_to_standard_error
from ..._printing.printable_text import escape_unprintable
from ..._runtime.core.errors import BlueCurrentError
from ..recording_format.generated_table_imports import load_default_protocol
from ..server.serve_until_interrupted import print_server_lines, watch_for_interruption
from ..server.server_command_line_options import parse_port
from .recording_proxy import HOST, RecordingProxy

INCOMPLETE, UNUSABLE = 1, 2


def main(arguments: list[str] | None = None, *, prog: str = "python -m bluecurrent.testing.record") -> int:
    """Records until Ctrl-C; returns 0, 1 if some events could not be written, or 2 if it could not start."""
    options = _parser(prog).parse_args(arguments)
    log_to_standard_error(logging.getLogger(), "%(message)s")
    output = options.output or f"{datetime.now().astimezone():recording-%Y%m%d-%H%M%S.jsonl}"
    try:
        proxy = RecordingProxy(
            output,
            upstream=options.upstream,
            rest_upstream=options.rest_upstream,
            port=options.port,
            about=options.about,
        )
        return asyncio.run(_record(proxy, options.port))
    except BlueCurrentError as error:
        print(escape_unprintable(str(error)), file=sys.stderr)
    except OSError as error:
        failed = f"write {error.filename}" if error.filename else f"serve on {HOST}:{options.port}"
        print(escape_unprintable(f"can't {failed}: {error.strerror or error}"), file=sys.stderr)
    return UNUSABLE


async def _record(proxy: RecordingProxy, port: int) -> int:
    interrupted = watch_for_interruption()
    async with proxy:
        recorder = proxy.recorder
        assert recorder is not None
        address_lines = [f"rest url: {proxy.rest_url}"] if proxy.records_http else []
        lines = f"url: {proxy.url}", f"recording: {recorder.path}", *address_lines, "Press Ctrl-C to stop."
        print_server_lines(*lines, is_needed=not port)
        await interrupted.wait()
    print(escape_unprintable(f"{recorder.written} events are in {recorder.path}"))
    return INCOMPLETE if recorder.lost else 0


def _parser(prog: str) -> ArgumentParser:
    parser = ArgumentParser(
        prog=prog,
        description="Record what a client and the service send to each other. Start this program, connect the client "
        "to the URL that it prints, and press Ctrl-C at the end. Secrets and personal data are replaced by stand-ins.",
        epilog="Exit statuses: 0 stopped, 1 some events could not be written, 2 the recording could not start, "
        "5 the output could not be written.",
    )
    parser.add_argument(
        "--upstream",
        metavar="URL",
        help=f"connect to this service (default: {load_default_protocol().endpoint})",
    )
    parser.add_argument(
        "--rest-upstream",
        metavar="URL",
        help="send HTTP requests to this scheme and host (default: those of the service; with --upstream, none)",
    )
    parser.add_argument(
        "--port",
        type=parse_port,
        default=0,
        metavar="PORT",
        help=f"listen on this port of {HOST} (default: any free port)",
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write to this new file (default: recording-<date>-<time>.jsonl)"
    )
    parser.add_argument(
        "--about",
        metavar="TEXT",
        default="Recorded traffic",
        help="describe the recording in a sentence (default: %(default)s)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(run_guarded(main))
