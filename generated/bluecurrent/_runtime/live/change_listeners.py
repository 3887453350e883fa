# generated from codegen/templates/package/_runtime/live/change_listeners.py by `python -m codegen generate`; changes here are lost
"""Delivers changes of the live state to iterators, to callbacks in batches, and to tasks that wait for a change."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from ..core.connection_events import Lost
from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import BlueCurrentError, ConnectionLost, InvalidRequest, RequestTimeout, add_call_to_error
from ..core.secrets import log_failure
from ..subscriptions.message_iterator import Messages
from ..subscriptions.publisher import Publisher
from .change import Change
from .live_part_names import LIVE_STATE_ENDED
from .merging.message_merging import MessageMerge, Subject

_LOGGER = logging.getLogger(__name__)

BATCH_SECONDS = 0.05
"""Seconds for which changes are collected before a callback gets them."""

Callback = Callable[[tuple[Change, ...]], object]
T = TypeVar("T")


class BatchedCallback(Generic[T]):
    """Collects changes, or identities of changed subjects, for a short time, and passes all to one callback."""

    def __init__(self, callback: Callable[[tuple[T, ...]], object], seconds: float) -> None:
        self._callback = callback
        self._seconds = seconds
        self._changes: list[T] = []
        self._timer: asyncio.TimerHandle | None = None

    def add(self, changes: Iterable[T]) -> None:
        """Adds changes; the first one starts the timer."""
        self._changes.extend(changes)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._seconds, self.flush)

    def flush(self) -> None:
        """Calls the callback with the collected values. A failure is logged."""
        self.stop()
        changes, self._changes = tuple(self._changes), []
        if not changes:
            return
        try:
            self._callback(changes)
        except Exception as error:  # noqa: BLE001 - a failing callback must not affect the others
            name = getattr(self._callback, "__qualname__", type(self._callback).__name__)
            log_failure(_LOGGER, f"{name} failed on changes", error)

    def stop(self) -> None:
        """Stops the timer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class Waiter:
    """Waits until a subject satisfies a predicate."""

    def __init__(self, identity: str, predicate: Callable[[Any], object]) -> None:
        self.identity = identity
        self.found: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._predicate = predicate

    def check(self, subject: Subject) -> None:
        """Ends the wait if the predicate is true for the subject; an exception of the predicate also ends it."""
        if self.found.done():
            return
        try:
            if self._predicate(subject):
                self.found.set_result(subject)
        except Exception as error:  # noqa: BLE001 - it belongs to the program that waits
            self.found.set_exception(error)


class ChangeListeners:
    """Delivers the changes of one live state to all its listeners, in the same order to each."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher, self._event_publisher = publisher.branch(), publisher.branch()
        self._batched_callbacks: list[BatchedCallback[Change]] = []
        self._identity_callbacks: list[BatchedCallback[str]] = []
        self._waiters: list[Waiter] = []
        self._error: BlueCurrentError | None = None

    @property
    def is_noting(self) -> bool:
        """True if a listener needs each change."""
        return bool(self._batched_callbacks) or self._publisher.has_subscribers

    def deliver(self, merge: MessageMerge) -> None:
        """Delivers the changes and events of a merge to the listeners."""
        for change in merge.changes:
            self._publisher.publish(change)
        for event in merge.events:
            self._event_publisher.publish(event)
        if merge.changes:
            for callback in list(self._batched_callbacks):
                callback.add(merge.changes)
        for identity_callback in list(self._identity_callbacks) if merge.touched else ():
            identity_callback.add(subject._identity for subject in merge.touched)
        for waiter in list(self._waiters) if merge.touched else ():
            for subject in merge.touched:
                if subject._identity == waiter.identity:
                    waiter.check(subject)

    def iterate(self) -> Messages[Change | Lost]:
        """Returns an iterator over the changes from now on."""
        return self._open(self._publisher, Change)

    def iterate_events(self, *types: type[Any]) -> Messages[Any]:
        """Returns an iterator over the events of some classes from now on."""
        return self._open(self._event_publisher, *types)

    def _open(self, publisher: Publisher, *types: type[Any]) -> Messages[Any]:
        """Returns an iterator, which ends at once if the live state has ended."""
        queue = publisher.add_queue(types)
        if self._error is not None:
            publisher.unsubscribe(queue)
        return Messages(publisher, queue)

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Adds a callback for batches of changes; returns a function that removes it."""
        if not callable(callback):
            raise InvalidRequest("callback must be callable", argument="callback")
        batched = BatchedCallback(callback, BATCH_SECONDS)
        self._batched_callbacks.append(batched)

        def remove() -> None:
            batched.stop()
            if batched in self._batched_callbacks:
                self._batched_callbacks.remove(batched)

        return remove

    def subscribe_to_identities(self, callback: Callable[[tuple[str, ...]], object], batch_seconds: float) -> None:
        """Adds a callback for the identities of changed subjects, which takes less time than one for changes.

        An identity comes once for each message that has changed its subject.
        """
        self._identity_callbacks.append(BatchedCallback(callback, batch_seconds))

    async def wait_for(self, waiter: Waiter, subject: Subject | None, seconds: float | None) -> Any:
        """Returns the subject once it satisfies the predicate; raises RequestTimeout if that takes too long."""
        if subject is not None:
            waiter.check(subject)
        if self._error is not None and not waiter.found.done():
            raise copy_error(self._error)
        self._waiters.append(waiter)
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                return await waiter.found
        except TimeoutError:
            if not limit.expired():
                raise  # the exception of the predicate
            error = RequestTimeout(
                f"{waiter.identity} did not reach the state that was waited for within {seconds:g} s"
            )
            raise add_call_to_error(error, None, waiter.identity) from None
        finally:
            self._waiters.remove(waiter)

    def close(self, error: BlueCurrentError | None) -> None:
        """Delivers the changes that were collected, and ends all iterators, callbacks and waits."""
        self._error = error or ConnectionLost(LIVE_STATE_ENDED)
        for callback in self._batched_callbacks:
            callback.flush()
        for identity_callback in self._identity_callbacks:
            identity_callback.flush()
        self._batched_callbacks.clear()
        self._identity_callbacks.clear()
        self._publisher.close(error)
        self._event_publisher.close(error)
        for waiter in self._waiters:
            if not waiter.found.done():
                waiter.found.set_exception(copy_error(self._error))
