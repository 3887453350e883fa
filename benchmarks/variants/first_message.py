"""The shortest program: log in, connect, handle one message, leave."""

from __future__ import annotations

import asyncio

from . import registry


def main(variant: str, url: str) -> None:
    """Run it; with two messages, so that there is a time between them."""
    asyncio.run(registry.load(variant).stream(url, "CH_STATUS", 2))
