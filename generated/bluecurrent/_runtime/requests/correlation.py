# generated from codegen/templates/package/_runtime/requests/correlation.py by `python -m codegen generate`; changes here are lost
"""Matches received messages to the calls that wait for them. Pure: no clock, no socket, no event loop."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..core.error_and_close_code_mapping import map_error_object
from ..core.errors import BlueCurrentError, Reaction
from ..core.message_field_reading import get_field, get_key
from ..core.protocol_table_types import Protocol
from .call_errors import make_call_error, make_connection_lost_error, make_refusal_error, make_unreadable_error
from .call_state import Call
from .calls_by_answer_object import WaitingCalls

MAX_STALE_ANSWERS = 16
"""Highest number of late answers to abandoned calls that are still expected for one identity."""

QueueEntry = tuple[WaitingCalls, str, str | None]
"""The queues in which a call waits, the name of the object that it waits for, and the key of that object."""


class Correlation:
    """Tracks the calls of one client that wait for messages.

    `receive` and `fail_or_requeue_calls` return the calls that they have changed.
    """

    def __init__(self, protocol: Protocol, secrets: Callable[[], Iterable[str]] = tuple) -> None:
        """`secrets` returns the tokens that no error may contain."""
        self._secrets = secrets
        self._protocol = protocol
        self._error_object = protocol.errors.object
        self._waiting: OrderedDict[Call, tuple[QueueEntry, ...]] = OrderedDict()
        self._answers = WaitingCalls()
        self._receipts = WaitingCalls()
        self._effects = WaitingCalls()
        self._calls_by_flow_id: dict[str, Call] = {}
        self._stale_answers: dict[tuple[str, str | None], int] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def track_sent(self, call: Call) -> None:
        """Marks a call as sent; from now on messages can answer it."""
        call.is_sent = True
        if call.wait == "sent":
            return
        entries = self._waiting[call] = tuple(self._queue_entries(call))
        for queues, name, key in entries:
            queues.add(name, key, call)
        if call.flow_id is not None:
            self._calls_by_flow_id[call.flow_id] = call

    def receive(self, message: Any) -> tuple[Call, ...]:
        """Assigns a message to the calls that it answers."""
        if not self._waiting and not self._stale_answers:
            return ()
        name = message.object
        if name == self._error_object:
            return self._fail_call(message)
        if not (name in self._answers or name in self._receipts or name in self._effects or self._stale_answers):
            return ()  # as for most pushes
        key = get_key(message, self._protocol.keys.get(name))
        flow_id = self._flow_id_of(message)
        changed = self._record_effect(name, key, message) if name in self._effects else ()
        if name in self._receipts and (call := self._find_call(self._receipts, name, key, flow_id)):
            return (*changed, self._record_receipt(call, name, message))
        call = self._find_call(self._answers, name, key, flow_id)
        if (call is None or call.route.acts) and self._use_up_stale_answer(call, name, key, flow_id):
            return changed
        if call is None and self._is_shared(name):
            call = self._find_call(self._answers, name, None, flow_id)
        return changed if call is None else (*changed, self._record_answer(call, name, message))

    def accept_partial_answer(self, call: Call) -> None:
        """Completes a call that has a partial answer: with its receipt, or with its effect if there is no receipt."""
        if call.has_partial_answer:
            if call.receipt is None:
                call.result = call.effect
            else:
                self._complete(call, call.receipt)
            self._remove(call)

    def abandon(self, call: Call) -> None:
        """Stops tracking a call that was cancelled or timed out."""
        name = call.route.answer
        if call in self._waiting and (call.receipt is not None or self._is_shared(name)):
            answer = (name, self._key_of(name, call))
            self._stale_answers[answer] = min(self._stale_answers.get(answer, 0) + 1, MAX_STALE_ANSWERS)
        self._remove(call)

    def fail_or_requeue_calls(self, error: BlueCurrentError, *, resend: bool) -> tuple[Call, ...]:
        """Fails all calls; with `resend`, calls that are safe to repeat become unsent instead."""
        changed = tuple(self._waiting)
        for call in changed:
            self._remove(call)
            if resend and call.route.repeatable:
                call.is_sent, call.receipt, call.effect = False, None, None
                call.lost_connections += 1
            else:
                call.error = make_connection_lost_error(error, call, self._secrets())
        self._stale_answers.clear()
        return changed

    def _queue_entries(self, call: Call) -> Iterator[QueueEntry]:
        route = call.route
        yield self._answers, route.answer, self._key_of(route.answer, call)
        if route.receipt is not None:
            yield self._receipts, route.receipt, self._key_of(route.receipt, call)
        if route.effect is not None:
            yield self._effects, route.effect.object, self._key_of(route.effect.object, call)

    def _key_of(self, name: str, call: Call) -> str | None:
        """Returns the key that an object must carry to answer this call; None if the object needs no key."""
        key = self._protocol.keys.get(name)
        value = call.message.get(key.parameter) if key is not None else None
        return None if key is None or value is None else key.form.format(value)

    def _is_shared(self, name: str) -> bool:
        """Returns whether an object can answer a call although its key differs from the call's key."""
        key = self._protocol.keys.get(name)
        return key is not None and key.shared

    def _flow_id_of(self, message: Any) -> Any:
        """Returns the flow id of a message; None, without a look at the message, if no call has a flow id."""
        return get_field(message, self._protocol.flow_id) if self._calls_by_flow_id else None

    def _find_call(self, queues: WaitingCalls, name: str, key: str | None, flow_id: Any) -> Call | None:
        """Finds the call that an object answers: by flow id if both have one, else the oldest with its key."""
        call = self._calls_by_flow_id.get(flow_id) if isinstance(flow_id, str) else None
        if call is not None:
            return call if queues.has_call(name, call) else None
        for call in queues.find_candidates(name, key):
            if not flow_id or call.flow_id is None:
                return call
        return None

    def _use_up_stale_answer(self, call: Call | None, name: str, key: str | None, flow_id: Any) -> bool:
        """Returns whether an answer belongs to an abandoned call; if so, lowers the count of expected late answers.

        It belongs to the waiting call if this call has its receipt already, or has the flow id of the answer.
        """
        count = self._stale_answers.pop((name, key), 0)
        if not count or (call is not None and (call.receipt is not None or (flow_id and call.flow_id == flow_id))):
            return False
        if count > 1:
            self._stale_answers[name, key] = count - 1
        return True

    def _record_effect(self, name: str, key: str | None, message: Any) -> tuple[Call, ...]:
        """Stores an effect in the calls that it confirms, and completes those whose receipt has come."""
        changed: list[Call] = []
        for call in list(self._effects.find_candidates(name, key)):
            if call.is_effect(message):
                call.arrived += (name,)
                call.effect = message
                if call.receipt is not None:
                    self.accept_partial_answer(call)
                changed.append(call)
        return tuple(changed)

    def _record_receipt(self, call: Call, name: str, message: Any) -> Call:
        """Stores the receipt of a call; completes the call if it waits for no more or was refused."""
        is_refused = make_refusal_error(self._protocol.errors, call, message, self._secrets) is not None
        if is_refused or call.wait == "receipt" or call.route.first_completes:
            return self._record_answer(call, name, message)
        call.arrived += (name,)
        call.receipt = message
        self._receipts.remove(name, self._key_of(name, call), call)
        if call.effect is not None:
            self.accept_partial_answer(call)
        return call

    def _record_answer(self, call: Call, name: str, message: Any) -> Call:
        call.arrived += (name,)
        self._complete(call, message)
        self._remove(call)
        return call

    def _complete(self, call: Call, message: Any) -> None:
        refusal = make_refusal_error(self._protocol.errors, call, message, self._secrets)
        call.error = refusal or make_unreadable_error(self._protocol.errors, call, message)
        call.result = message if call.error is None else None

    def _fail_call(self, message: Any) -> tuple[Call, ...]:
        """Fails the call with the flow id of an error object, else the oldest call that the error can belong to."""
        error = map_error_object(self._protocol, message)
        flow_id = self._flow_id_of(message)
        call = self._calls_by_flow_id.get(flow_id) if isinstance(flow_id, str) else None
        if call is None:
            call = self._find_refused_call(error, flow_id)
            if call is None:
                return ()
        call.arrived += (message.object,)
        call.error = make_call_error(error, call, self._secrets())
        self._remove(call)
        return (call,)

    def _find_refused_call(self, error: BlueCurrentError, flow_id: Any) -> Call | None:
        """Finds the oldest call that an error can belong to, preferably one without a receipt."""
        with_receipt = None
        is_about_token = error.reaction is Reaction.RENEW
        for call in self._waiting:
            if (call.route.authorized or not is_about_token) and (not flow_id or call.flow_id is None):
                if call.receipt is None:
                    return call
                with_receipt = with_receipt or call
        return with_receipt

    def _remove(self, call: Call) -> None:
        entries = self._waiting.pop(call, None)
        if entries is None:
            return
        for queues, name, key in entries:
            queues.remove(name, key, call)
        if call.flow_id is not None:
            self._calls_by_flow_id.pop(call.flow_id, None)
