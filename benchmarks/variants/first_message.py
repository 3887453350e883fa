"""Logs in, connects, handles the first message and disconnects."""

from __future__ import annotations

import asyncio

from . import registry


def main(variant: str, url: str) -> None:
    """Runs a stream of two messages, since the time between messages needs two."""
    asyncio.run(registry.load(variant).stream(url, "CH_STATUS", 2))
