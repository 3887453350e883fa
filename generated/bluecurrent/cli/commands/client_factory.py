# generated from codegen/templates/package/cli/commands/client_factory.py by `python -m codegen generate`; changes here are lost
"""The client that a subcommand works with: of the service, of another address, or of the demo."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager

from ..._runtime.requests.request import Request
from ...client import Client
from ..arguments import secret_sources
from ..arguments.global_options import Settings


class Access:
    """Where to connect, and as whom."""

    def __init__(self, settings: Settings, api_token: str) -> None:
        self.settings = settings
        self.api_token = api_token

    @asynccontextmanager
    async def client(self, request: Request | None = None, *, playing: bool = False) -> AsyncGenerator[Client, None]:
        """A client, not connected yet. A demo knows how to answer the request, and pushes if it is `playing`."""
        async with AsyncExitStack() as stack:
            url = self.settings.address
            if self.settings.demo:
                from .demo_server import serving

                url = await stack.enter_async_context(serving(request, playing=playing))
            client = Client(self.api_token, url=url, timeout=self.settings.timeout)
            stack.push_async_callback(client.disconnect)
            yield client


def access(settings: Settings) -> Access:
    """Find the API token; done before anything else, since it may have to be asked for."""
    if settings.debug:
        logging.basicConfig(format="%(relativeCreated)6d ms  %(name)s: %(message)s")
        logging.getLogger("bluecurrent").setLevel(logging.DEBUG)
    if settings.demo:
        from ...testing import API_TOKEN

        return Access(settings, API_TOKEN)
    return Access(settings, secret_sources.api_token(settings))
