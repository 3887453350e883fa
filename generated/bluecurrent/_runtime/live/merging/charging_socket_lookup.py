# generated from codegen/templates/package/_runtime/live/merging/charging_socket_lookup.py by `python -m codegen generate`; changes here are lost
"""Finds the charging socket that a received status describes, and adds the socket if it is new."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from .message_merging import MessageMerge, Subject

ASSUMED_SOCKET_KEY = 1
"""The key of the only socket of a subject if the service does not send an id."""


class SocketFinder:
    """Finds the socket of a subject, and adds new sockets. A subclass can react to changes."""

    def __init__(self, id_field: str) -> None:
        self._id_field = id_field

    def find_or_add(self, merge: MessageMerge, subject: Subject, key: int | None) -> tuple[int, Any]:
        """Returns a socket and its key, and adds the socket if it is new. Without a key, this is the first socket.

        When a second socket comes, the subject loses the status of its only socket, which is noted as a change.
        """
        sockets = subject._sockets
        if key is None:
            key = next(iter(sockets), ASSUMED_SOCKET_KEY)
        elif key not in sockets and len(sockets) == 1:
            ((assumed_id, only),) = sockets.items()
            if getattr(only, self._id_field) is None:  # its id was assumed
                sockets[key] = sockets.pop(assumed_id)
                self.on_id_known(subject, only, assumed_id, key)
        if key not in sockets:
            only = subject._only_socket
            sockets[key] = subject._socket_class(subject)
            if only is not None:
                merge.note_end_of_only_socket(subject, only)
        return key, sockets[key]

    def on_id_known(self, subject: Subject, socket: Any, assumed_key: int, key: int) -> None:
        """Is called when the id of a socket is first known."""

    def on_list_merged(self, socket: Any, changed: Set[str]) -> None:
        """Is called when a list of subjects has changed some fields of a socket."""

    def on_status_merged(
        self, merge: MessageMerge, subject: Subject, socket_key: int, item: Any, changed: Set[str]
    ) -> None:
        """Is called after a status was merged, with the fields that it has changed."""
