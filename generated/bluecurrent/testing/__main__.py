# generated from codegen/templates/package/testing/__main__.py by `python -m codegen generate`; changes here are lost
"""Serves recordings to any client in any language: python -m bluecurrent.testing."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from .recording_format.reader import find_recording
from .recording_format.recording import BadRecording, shipped_recordings
from .replies.frame_diff import Mismatch
from .server.fixture_server import FixtureServer

MISMATCHED, UNUSABLE = 1, 2


def main(arguments: list[str] | None = None, *, prog: str = "python -m bluecurrent.testing") -> int:
    """Serve until Ctrl-C; returns 0, 1 if a command matched nothing, or 2 if it could not serve."""
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
        return asyncio.run(_serve(server))
    except (BadRecording, ValueError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"can't serve on {options.host}:{options.port}: {error.strerror or error}", file=sys.stderr)
    return UNUSABLE


async def _serve(server: FixtureServer) -> int:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await server.start()
    print(f"url: {server.url}\napi token: {server.api_token}\nCtrl-C ends it.", flush=True)
    watching = asyncio.create_task(_show_mismatches(server))
    await stopped.wait()
    watching.cancel()
    await server.stop()
    return MISMATCHED if server.mismatches else 0


async def _show_mismatches(server: FixtureServer) -> None:
    shown: list[Mismatch] = []

    def new() -> list[Mismatch]:
        return server.mismatches[len(shown) :]

    while True:
        await server.until(new, timeout=None)
        print(*new(), sep="\n", file=sys.stderr, flush=True)
        shown += new()


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=prog, description=__doc__)
    parser.add_argument(
        "recordings",
        nargs="*",
        metavar="RECORDING",
        help="a shipped recording's name, or a file; default: all shipped ones",
    )
    parser.add_argument("--port", type=_port, default=0, help="default: any free one")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on, default: %(default)s")
    parser.add_argument(
        "--speed", type=_speed, metavar="X", help="how many times as fast as recorded; default: at once"
    )
    parser.add_argument("--strict", action="store_true", help="only in the recorded order")
    parser.add_argument("--echo-flow-id", choices=["recorded", "all", "none", "blank"], default="recorded")
    parser.add_argument("--api-token", default="<api token>", help="the one that is taken, default: %(default)s")
    parser.add_argument("--list", action="store_true", help="name the shipped recordings")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _speed(text: str) -> float:
    speed = float(text)
    if not 0 < speed < float("inf"):
        raise argparse.ArgumentTypeError("a speed is a number above 0")
    return speed


if __name__ == "__main__":
    sys.exit(main())
