# generated from codegen/templates/package/_runtime/sync/sync_live_base_classes.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the base classes of the synchronous live state. Their methods block the calling thread."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from types import MappingProxyType, TracebackType
from typing import Any, ClassVar, Generic, Self, TypeVar

from ..core.connection_events import Lost
from ..core.errors import InvalidRequest
from ..live.change import Change
from ..live.change_listeners import Callback
from ..live.live_base_class import BaseLive
from ..live.subject_base_class import BaseSubject
from .sync_client_base_class import BaseSyncClient
from .sync_message_iterator import Messages

A = TypeVar("A", bound=BaseSubject[Any, Any])
L = TypeVar("L", bound=BaseLive[Any])
P = TypeVar("P", bound="BaseSyncSubject[Any]")


class BaseSyncSubject(Generic[A]):
    """Holds a charge point of the asynchronous live state. Its own methods block the calling thread."""

    def __init__(self, client: BaseSyncClient[Any], subject: A) -> None:
        self._client = client
        self._thread = client._thread
        self._subject = subject

    def __repr__(self) -> str:
        return repr(self._subject)


class BaseSyncLive(Generic[L, P]):
    """Holds the asynchronous live state, which the background thread keeps up to date."""

    _subject_class: ClassVar[type[Any]]

    def __init__(self, client: BaseSyncClient[Any], live: L) -> None:
        self._client = client
        self._thread = client._thread
        self._live = live
        self._lock = threading.Lock()
        self._wrappers: weakref.WeakValueDictionary[int, P] = weakref.WeakValueDictionary()
        """The synchronous objects that the program holds, by the `id()` of the asynchronous object."""

    def __enter__(self) -> Self:
        self._thread.run(self._live.__aenter__)
        self._client._entered_states.add(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._client._entered_states.discard(self)
        if self._thread.is_in_fork:
            return  # the parent keeps the live state, and its limits
        self._thread.run(lambda: self._live.__aexit__(kind, error, traceback))

    def __repr__(self) -> str:
        return repr(self._live)

    @property
    def charge_points(self) -> Mapping[str, P]:
        """The charge points by identity, in the order of the service. It is empty until the service has named them.

        The mapping is a copy, which stays as it is; the charge points in it change.
        """
        subjects = self._thread.call(lambda: dict(self._live.charge_points))
        return MappingProxyType({identity: self._wrap(subject) for identity, subject in subjects.items()})

    def changes(self, *, timeout: float | None = None) -> Messages[Change | Lost]:
        """Returns an iterator over all changes from now on, as `client.messages()` does over messages.

        When it falls behind, the oldest changes are dropped, and it gives a Lost event with their number. It ends when
        the client is disconnected or the block of the live state is left, and raises the error that ends the client.

        Args:
            timeout: Seconds after which the iterator ends if nothing came; without a limit if not given.
        """
        return Messages(self._client, self._thread, self._live.changes, timeout, self._wrap_change)

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Calls a function in the background thread with the changes, once for all that come within 50 ms.

        The function must be quick, and can't make calls that wait. An exception in it is logged, without its text.

        Args:
            callback: A function with one parameter, a tuple of Change in the order in which they came.

        Returns:
            A function that removes the callback.

        Raises:
            InvalidRequest: `callback` can't be called.
        """
        if not callable(callback):
            raise InvalidRequest("callback must be callable", argument="callback")

        live_state = weakref.ref(self)  # the thread must not keep the client, which could never be collected

        @wraps(callback)
        def call(changes: tuple[Change, ...]) -> object:
            found = live_state()
            return None if found is None else callback(tuple(map(found._wrap_change, changes)))

        remove = self._thread.call(lambda: self._live.subscribe(call))
        return lambda: self._thread.call(remove)

    def wait_for(self, evse_id: str, predicate: Callable[[P], object], timeout: float | None = None) -> P:
        """Waits until a charge point satisfies a predicate, and returns the charge point.

        The predicate is called now and after every change of the charge point, in the background thread, so it must be
        quick, and can't make calls that wait. A charge point that is not in the live state is waited for.

        Args:
            evse_id: The charge point.
            predicate: A function with one parameter, the charge point. Its exceptions are raised here.
            timeout: Seconds to wait; without a limit if not given.

        Raises:
            RequestTimeout: The charge point did not satisfy the predicate in time.
            BlueCurrentError: The client has failed or was disconnected, or the block of the live state was left.
            InvalidRequest: `timeout` is not a number above 0.
        """
        return self._wrap(
            self._thread.run(
                lambda: self._live.wait_for(evse_id, lambda subject: predicate(self._wrap(subject)), timeout)
            )
        )

    def _wrap(self, subject: Any) -> P:
        """Returns the synchronous object of a charge point; always the same object while a program holds it."""
        with self._lock:
            wrapper = self._wrappers.get(id(subject))
            if wrapper is None:
                wrapper = self._wrappers[id(subject)] = self._subject_class(self._client, subject)
            return wrapper

    def _wrap_change(self, change: Any) -> Any:
        """Returns a change with the objects of this live state, if a charge point comes or goes."""
        if not isinstance(change, Change) or change.path:
            return change
        old, new = (None if subject is None else self._wrap(subject) for subject in (change.old, change.new))
        return replace(change, old=old, new=new)
