"""Whose answer is it? The correlation of requests and messages, without a clock, a socket or a loop."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..core.error_mapping import refused
from ..core.errors import BlueCurrentError, Reaction
from ..core.field_lookup import found, held, key_in
from ..core.protocol_table import Protocol
from .call import Call
from .call_errors import make_call_error, make_connection_lost_error, make_refusal_error, make_unreadable_error
from .waiting_queues import WaitingQueues

MOST_OWED = 16
"""Verdicts of abandoned calls that are remembered for one charge point: they may never come."""

Place = tuple[WaitingQueues, str, str | None]
"""Where a call waits: in which lines, for which object, with which key."""


class Correlation:
    """The calls of one client that wait for something. Each method returns the calls that it has changed."""

    def __init__(self, protocol: Protocol, secrets: Callable[[], Iterable[str]] = tuple) -> None:
        """`secrets` gives the tokens that must not be repeated in an error."""
        self._secrets = secrets
        self._protocol = protocol
        self._refusal = protocol.errors.object
        self._waiting: OrderedDict[Call, tuple[Place, ...]] = OrderedDict()
        self._answers = WaitingQueues()
        self._receipts = WaitingQueues()
        self._effects = WaitingQueues()
        self._flows: dict[str, Call] = {}
        self._owed: dict[tuple[str, str | None], int] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, call: Call) -> None:
        """The call has left; from now on it can be answered."""
        call.is_sent = True
        if call.wait == "sent":
            return
        places = self._waiting[call] = tuple(self._places(call))
        for lines, name, key in places:
            lines.join(name, key, call)
        if call.flow_id is not None:
            self._flows[call.flow_id] = call

    def receive(self, message: Any) -> tuple[Call, ...]:
        """A message has come: give it to the calls that it answers."""
        if not self._waiting and not self._owed:
            return ()
        name = message.object
        if name == self._refusal:
            return self._blame(message)
        if not (name in self._answers or name in self._receipts or name in self._effects or self._owed):
            return ()  # as for most of what is pushed
        key = key_in(message, self._protocol.keys.get(name))
        flow = self._flow(message)
        changed = self._show(name, key, message) if name in self._effects else ()
        if name in self._receipts and (call := self._owner(self._receipts, name, key, flow)):
            return (*changed, self._acknowledge(call, name, message))
        call = self._owner(self._answers, name, key, flow)
        if self._is_owed(call, name, key) or call is None:
            return changed
        return (*changed, self._decide(call, name, message))

    def end_grace_period(self, call: Call) -> None:
        """Nothing more came in time for a call whose effect need not show: what did come is its answer."""
        if call.is_in_grace_period:
            if call.receipt is None:
                call.result = call.effect
            else:
                self._conclude(call, call.receipt)
            self._remove(call)

    def abandon(self, call: Call) -> None:
        """Nobody waits for this call any more: it was cancelled, or its time is over."""
        if call in self._waiting and call.receipt is not None:
            place = (call.route.answer, self._key(call.route.answer, call))
            self._owed[place] = min(self._owed.get(place, 0) + 1, MOST_OWED)
        self._remove(call)

    def end_connection(self, error: BlueCurrentError, *, repeat: bool) -> tuple[Call, ...]:
        """The connection has ended: with `repeat`, calls that are safe to repeat are unsent again, all others fail."""
        changed = tuple(self._waiting)
        for call in changed:
            self._remove(call)
            if repeat and call.route.repeatable:
                call.is_sent, call.receipt, call.effect = False, None, None
            else:
                call.error = make_connection_lost_error(error, call, self._secrets())
        self._owed.clear()
        return changed

    def _places(self, call: Call) -> Iterator[Place]:
        route = call.route
        yield self._answers, route.answer, self._key(route.answer, call)
        if route.receipt is not None:
            yield self._receipts, route.receipt, self._key(route.receipt, call)
        if route.effect is not None:
            yield self._effects, route.effect.object, self._key(route.effect.object, call)

    def _key(self, name: str, call: Call) -> str | None:
        """How an object that answers this call carries its parameter."""
        key = self._protocol.keys.get(name)
        value = call.message.get(key.parameter) if key is not None else None
        return None if key is None or value is None else key.form.format(value)

    def _flow(self, message: Any) -> Any:
        """The flow id that a message carries; nobody need know while no call has one."""
        return held(message, self._protocol.flow_id) if self._flows else None

    def _owner(self, lines: WaitingQueues, name: str, key: str | None, flow: Any) -> Call | None:
        """The call that an object belongs to: by flow id where both have one, else the oldest with its key."""
        call = self._flows.get(flow) if isinstance(flow, str) else None
        if call is not None:
            return call if lines.has(name, call) else None
        for call in lines.line(name, key):
            if not flow or call.flow_id is None:
                return call
        return None

    def _is_owed(self, call: Call | None, name: str, key: str | None) -> bool:
        """Whether a verdict is that of an abandoned call: it is, if the next one's receipt has not come yet."""
        owed = self._owed.pop((name, key), 0)
        if not owed or (call is not None and (call.receipt is not None or call.flow_id is not None)):
            return False
        if owed > 1:
            self._owed[name, key] = owed - 1
        return True

    def _show(self, name: str, key: str | None, message: Any) -> tuple[Call, ...]:
        """An object may show that calls have worked."""
        shown: list[Call] = []
        for call in list(self._effects.line(name, key)):
            effect = call.route.effect
            if effect is not None and found(message, effect.place) == effect.value:
                call.arrived += (name,)
                call.effect = message
                if call.receipt is not None:
                    self.end_grace_period(call)
                shown.append(call)
        return tuple(shown)

    def _acknowledge(self, call: Call, name: str, message: Any) -> Call:
        """The service took the call, or not."""
        refused_now = make_refusal_error(self._protocol.errors, call, message, self._secrets) is not None
        if refused_now or call.wait == "receipt" or call.route.first:
            return self._decide(call, name, message)
        call.arrived += (name,)
        call.receipt = message
        self._receipts.leave(name, self._key(name, call), call)
        if call.effect is not None:
            self.end_grace_period(call)
        return call

    def _decide(self, call: Call, name: str, message: Any) -> Call:
        call.arrived += (name,)
        self._conclude(call, message)
        self._remove(call)
        return call

    def _conclude(self, call: Call, message: Any) -> None:
        call.error = make_refusal_error(self._protocol.errors, call, message, self._secrets) or make_unreadable_error(
            call, message
        )
        call.result = message if call.error is None else None

    def _blame(self, message: Any) -> tuple[Call, ...]:
        """An error belongs to the call with its flow id, else to the oldest that it can belong to."""
        error = refused(self._protocol, message)
        flow = self._flow(message)
        call = self._flows.get(flow) if isinstance(flow, str) else None
        if call is None:
            call = self._suspect(error, flow)
            if call is None:
                return ()
        call.arrived += (message.object,)
        call.error = make_call_error(error, call, self._secrets())
        self._remove(call)
        return (call,)

    def _suspect(self, error: BlueCurrentError, flow: Any) -> Call | None:
        """The oldest call that an error can belong to; what the service has already taken it would hardly refuse."""
        suspect = None
        renews = error.reaction is Reaction.RENEW
        for call in self._waiting:
            if (call.route.authorized or not renews) and (not flow or call.flow_id is None):
                if call.receipt is None:
                    return call
                suspect = suspect or call
        return suspect

    def _remove(self, call: Call) -> None:
        places = self._waiting.pop(call, None)
        if places is None:
            return
        for lines, name, key in places:
            lines.leave(name, key, call)
        if call.flow_id is not None:
            self._flows.pop(call.flow_id, None)
