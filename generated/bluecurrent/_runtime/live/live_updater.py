# generated from codegen/templates/package/_runtime/live/live_updater.py by `python -m codegen generate`; changes here are lost
"""Merges each message into the live state as soon as it is received, and reports the changes to the listeners."""

from __future__ import annotations

import logging
from typing import Any

from ..core.connection_events import AttemptFailed, Connected, Disconnected, Reconnected
from ..core.errors import BlueCurrentError, ConnectionLost
from ..core.received_message_base_class import Message
from ..core.secrets import log_failure
from ..subscriptions.message_queue import MessageQueue
from .change_listeners import ChangeListeners
from .live_part_names import LIVE_STATE_ENDED
from .live_read_requests import LiveReader
from .merging.live_state import LiveState
from .merging.message_merging import MessageMerge

_LOGGER = logging.getLogger(__name__)


class LiveUpdater(MessageQueue):
    """Merges each message into the live state at once. It is subscribed like a message queue, but stores no messages.

    A message changes the live state before any iterator or handler gets it. No message is lost, and no task has to run.
    """

    def __init__(self, reader: LiveReader, listeners: ChangeListeners) -> None:
        super().__init__((object,), 1)
        self.live_state: LiveState[Any]
        self._reader = reader
        self._listeners = listeners

    def put(self, message: Any) -> None:
        """Merges a message, or follows the connection. A failure is logged, and does not end the connection."""
        try:
            self._follow(message)
        except Exception as error:  # noqa: BLE001 - this runs in the task that reads the connection
            log_failure(_LOGGER, f"the live state failed on {type(message).__name__}", error)

    def _follow(self, message: Any) -> None:
        if isinstance(message, Message):
            self.live_state.receive(message)
        elif isinstance(message, (Connected, Reconnected)):
            self._reader.start()
        elif isinstance(message, AttemptFailed):
            self._reader.check_connection()
        elif isinstance(message, Disconnected):
            self._reader.stop()
            self.live_state.set_current(self.live_state.subjects.values(), is_current=False)

    def close(self, error: BlueCurrentError | None = None) -> None:
        """Ends the live state, when the client is disconnected or fails, or when the program leaves the block."""
        if self.is_closed:
            return
        super().close(error)
        self._reader.stop()
        self._reader.fail(error or ConnectionLost(LIVE_STATE_ENDED))
        self.live_state.set_current(self.live_state.subjects.values(), is_current=False)
        self._listeners.close(error)

    @property
    def is_noting(self) -> bool:
        """True if a listener needs each change."""
        return self._listeners.is_noting

    def on_merged(self, merge: MessageMerge) -> None:
        if merge.touched or merge.events:
            self._listeners.deliver(merge)

    def on_added(self, identity: str) -> None:
        self._reader.add(identity)

    def on_heard(self, identity: str, part: str) -> None:
        self._reader.note_heard(identity, part)

    def on_unknown_grid(self, identity: str) -> None:
        self._reader.add_grid(identity)
