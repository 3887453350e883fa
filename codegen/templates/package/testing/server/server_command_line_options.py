"""Defines the command-line options of the test servers: address, port, API token and speed."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from math import inf

from ..replies.login_replies import API_TOKEN


def add_address_options(parser: ArgumentParser) -> None:
    """Adds the options that tell where a server listens and which API token it accepts."""
    parser.add_argument(
        "--port", type=parse_port, default=0, metavar="PORT", help="listen on this port (default: any free port)"
    )
    parser.add_argument(
        "--rest-port",
        type=parse_port,
        default=0,
        metavar="PORT",
        help="listen for HTTP requests on this port (default: any free port)",
    )
    parser.add_argument("--host", default="127.0.0.1", help="listen on this address (default: %(default)s)")
    parser.add_argument(
        "--api-token", default=API_TOKEN, metavar="TOKEN", help="accept this API token (default: %(default)s)"
    )


def parse_port(text: str) -> int:
    """Parses a port; raises ArgumentTypeError if the text is not a port."""
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is not a port, which is a number from 0 to 65535")
    return int(text)


def parse_speed(text: str, largest: float = inf) -> float:
    """Parses a speed factor; raises ArgumentTypeError if it is not a number above 0, or is above `largest`."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed < inf:
        raise ArgumentTypeError(f"{text!r} is not a number above 0")
    if speed > largest:
        raise ArgumentTypeError(f"{text!r} is more than {largest:.0f}")
    return speed
