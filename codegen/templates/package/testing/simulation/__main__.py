"""Starts a local server that simulates an account: `python -m bluecurrent.testing.simulation`."""

from __future__ import annotations

import asyncio
import sys
from functools import partial

from ..._printing.escaping_argument_parser import ArgumentParser
from ..._printing.guarded_streams import run_guarded
from ..server.serve_until_interrupted import serve_until_interrupted
from ..server.server_command_line_options import add_address_options, parse_speed
from .default_account import SUBJECT_WORD
from .simulated_account_server import SimulatedAccount
from .simulated_clock import MAX_SPEED

UNUSABLE = 2


def main(arguments: list[str] | None = None, *, prog: str = "python -m bluecurrent.testing.simulation") -> int:
    """Simulates until Ctrl-C; returns 0, or 2 if the account could not start."""
    options = _parser(prog).parse_args(arguments)
    account = SimulatedAccount(
        seed=options.seed,
        speed=options.speed,
        api_token=options.api_token,
        past_year=True,
        host=options.host,
        port=options.port,
        rest_port=options.rest_port,
    )
    return 0 if asyncio.run(serve_until_interrupted(account)) else UNUSABLE


def _parser(prog: str) -> ArgumentParser:
    parser = ArgumentParser(
        prog=prog,
        description=f"Start a local server that simulates an account for any client. Its {SUBJECT_WORD} keep what "
        "commands have changed until the program ends, and have sessions of the year before. It prints a "
        "line for each connection and command.",
        epilog=f"Example: {prog} --port 8765 --speed 60. Set BLUECURRENT_URL, BLUECURRENT_REST_URL and "
        "BLUECURRENT_API_TOKEN to the URLs and the API token that it prints, and use bluecurrent in another terminal. "
        "Exit statuses: 0 stopped, 2 the server could not start, 5 the output could not be written.",
    )
    add_address_options(parser)
    parser.add_argument(
        "--seed",
        type=int,
        default=0,
        metavar="NUMBER",
        help="choose what happens by chance: the same number and the same commands at the same times give the same "
        "messages (default: %(default)s)",
    )
    parser.add_argument(
        "--speed",
        type=partial(parse_speed, largest=MAX_SPEED),
        default=1.0,
        metavar="FACTOR",
        help="let the time of the account pass this many times as fast, such as 60 for an hour in a minute; "
        f"up to {MAX_SPEED:.0f} (default: 1)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(run_guarded(main))
