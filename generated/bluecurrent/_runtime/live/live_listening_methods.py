# generated from codegen/templates/package/_runtime/live/live_listening_methods.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the methods with which a program listens to changes of the live state, or waits for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from ..core.connection_events import Lost
from ..options.argument_checks import check_seconds
from ..subscriptions.message_iterator import Messages
from .change import Change
from .change_listeners import Callback, ChangeListeners, Waiter
from .charging.session_event_types import SessionEnded, SessionStarted
from .merging.live_state import LiveState
from .subject_base_class import BaseSubject

P = TypeVar("P", bound=BaseSubject[Any, Any])


class LiveListeningMethods(Generic[P]):
    """Delivers the changes of the live state to iterators and callbacks, and waits for a predicate."""

    _listeners: ChangeListeners
    _live_state: LiveState[P]

    def changes(self) -> Messages[Change | Lost]:
        """Returns an asynchronous iterator over all changes from now on, as `client.messages()` does over messages.

        When it falls behind, the oldest changes are dropped, and it gives a Lost event with their number. It ends when
        the client is disconnected or the block of the live state is left, and raises the error that ends the client.
        """
        return self._listeners.iterate()

    def sessions(self) -> Messages[SessionStarted | SessionEnded | Lost]:
        """Returns an asynchronous iterator over the charging sessions that start or end from now on.

        A session that is running when its charge point is first read counts as started then. One that has ended while
        there was no connection counts as ended when its charge point is read again. The iterator ends like that of `changes()`.
        """
        return self._listeners.iterate_events(SessionStarted, SessionEnded)

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Calls a function in the event loop with the changes, once for all that come within 50 ms.

        An exception of the function is logged, without its text.

        Args:
            callback: A function with one parameter, a tuple of Change in the order in which they came.

        Returns:
            A function that removes the callback.

        Raises:
            InvalidRequest: `callback` can't be called.
        """
        return self._listeners.subscribe(callback)

    async def wait_for(self, evse_id: str, predicate: Callable[[P], object], timeout: float | None = None) -> P:
        """Waits until a charge point satisfies a predicate, and returns the charge point.

        The predicate is called now and after every change of the charge point, so it must be quick. A charge point
        that is not in the live state is waited for.

        Args:
            evse_id: The charge point.
            predicate: A function with one parameter, the charge point. Its exceptions are raised here.
            timeout: Seconds to wait; without a limit if not given.

        Raises:
            RequestTimeout: The charge point did not satisfy the predicate in time.
            BlueCurrentError: The client has failed or was disconnected, or the block of the live state was left.
            InvalidRequest: `timeout` is not a number above 0.
        """
        seconds = check_seconds(timeout, "timeout")
        waiter = Waiter(evse_id, predicate)
        found: P = await self._listeners.wait_for(waiter, self._live_state.subjects.get(evse_id), seconds)
        return found
