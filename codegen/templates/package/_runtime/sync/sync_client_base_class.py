"""Defines the base class of the generated synchronous client."""

from __future__ import annotations

import weakref
from types import TracebackType
from typing import Generic, Self, TypeVar

from ..client import BaseClient
from .client_thread import ClientThread
from .sync_subscription_methods import SyncSubscriptionMethods

C = TypeVar("C", bound=BaseClient)


class BaseSyncClient(SyncSubscriptionMethods, Generic[C]):
    """Runs an asynchronous client in a background thread, from the first call until it is disconnected."""

    def __init__(self, client: C) -> None:
        self._client = self._message_source = client
        self._thread = ClientThread(
            disconnect=client.disconnect, is_needed=lambda: client._lifecycle.is_running or client._rest_access.is_used
        )
        self._entered_states: set[object] = set()
        """The live states whose blocks the program has entered, and not left yet; this client keeps them alive."""
        # The thread refers to the asynchronous client only, so this one can be collected while the thread runs.
        weakref.finalize(self, self._thread.request_stop).atexit = False

    def __enter__(self) -> Self:
        try:
            self._thread.run(self._client.connect)
        except BaseException:
            self._thread.request_stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._thread.stop()

    def __repr__(self) -> str:
        return repr(self._client)

    def disconnect(self) -> None:
        """Closes the connection, stops reconnecting, and ends the background thread.

        Calls that wait for an answer raise ConnectionLost, and iterators over messages end after the messages that are
        already in their queues. Handlers get a quarter of a second to finish. The client can be connected again.
        """
        self._thread.stop()
