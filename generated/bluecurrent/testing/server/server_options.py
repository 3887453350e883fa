# generated from codegen/templates/package/testing/server/server_options.py by `python -m codegen generate`; changes here are lost
"""Parses the options `--port` and `--speed` of the programs that run a server."""

from __future__ import annotations

from argparse import ArgumentTypeError
from math import inf


def parse_port(text: str) -> int:
    """Parses a port; raises ArgumentTypeError if the text is not a port."""
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is not a port, which is a number from 0 to 65535")
    return int(text)


def parse_speed(text: str, largest: float = inf) -> float:
    """Parses the factor of a speed; raises ArgumentTypeError if the text is not a number above 0, or too large."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed < inf:
        raise ArgumentTypeError(f"{text!r} is not a number above 0")
    if speed > largest:
        raise ArgumentTypeError(f"{text!r} is more than {largest:.0f}")
    return speed
