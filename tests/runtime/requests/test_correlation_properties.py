"""Tests that each call gets its own answer in any sequence of sends, answers, lost connections and cancellations."""

from __future__ import annotations

import itertools

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bluecurrent._runtime.core.errors import BlueCurrentError, ConnectionLost, ServerError
from bluecurrent._runtime.decoding.received_model_base_classes import UnknownMessage
from bluecurrent._runtime.requests.call_state import Call
from bluecurrent._runtime.requests.correlation import Correlation
from tests.runtime.kettle_protocol import protocol

PROTOCOL = protocol()
READS, ACTIONS = ("GET_HEAT", "GET_KETTLES"), ("BOIL", "SING")
KETTLES = ("K1", "K2", "K3")


class Service(RuleBasedStateMachine):
    """Plays a service that answers each request at most once: equal ones in order, all others in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.correlation = Correlation(PROTOCOL)
        self.numbers = itertools.count()
        self.owners: dict[int, Call] = {}
        self.waiting: list[Call] = []
        self.unanswered: list[tuple[int, Call, str]] = []
        """The answers that the service can still send: the number of the request, its call, the object."""

    def send(self, command: str, kettle: str, flow_id: str | None = None) -> None:
        route = PROTOCOL.routes[command]
        data = {"do": command} if command == "GET_KETTLES" else {"do": command, "kettle": kettle}
        call = Call(route=route, message=data, identity=data.get("kettle"), flow_id=flow_id)
        self.transmit(call)
        self.waiting.append(call)

    def transmit(self, call: Call) -> None:
        number = next(self.numbers)
        self.correlation.track_sent(call)
        self.owners[number] = call
        for name in (call.route.receipt, call.route.answer):
            if name is not None:
                self.unanswered.append((number, call, name))

    @rule(command=st.sampled_from(READS), kettle=st.sampled_from(KETTLES))
    def read(self, command: str, kettle: str) -> None:
        self.send(command, kettle)

    @rule(command=st.sampled_from(ACTIONS), kettle=st.sampled_from(KETTLES))
    def act(self, command: str, kettle: str) -> None:
        self.send(command, kettle, flow_id=f"flow-{next(self.numbers)}")

    @precondition(lambda self: self.unanswered)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        number, call, name = data.draw(st.sampled_from([item for item in self.unanswered if self.is_next(item)]))
        self.unanswered.remove((number, call, name))
        fields = {"kettle": call.identity, "ref": call.flow_id, "fine": True, "number": number}
        decided_before = call.is_done
        changed = self.correlation.receive(UnknownMessage(name, {key: value for key, value in fields.items() if value}))
        if call.flow_id is not None or not decided_before:
            assert set(changed) <= {call}, "another call was given this answer"

    def is_next(self, item: tuple[int, Call, str]) -> bool:
        """Checks if the service can send this answer now: it answers equal requests in order."""
        number, call, name = item
        return all(
            earlier >= number or (other.message, answer) != (call.message, name)
            for earlier, other, answer in self.unanswered
        )

    @precondition(lambda self: self.waiting)
    @rule()
    def refuse(self) -> None:
        changed = self.correlation.receive(UnknownMessage("OOPS", {"number": 9, "words": "no"}))
        for call in changed:
            assert isinstance(call.error, ServerError)
            self.leave_unanswered(call)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def abandon(self, data: st.DataObject) -> None:
        call = data.draw(st.sampled_from(self.waiting))
        self.correlation.abandon(call)
        self.waiting.remove(call)
        self.leave_unanswered(call)

    @rule(resend=st.booleans())
    def drop(self, resend: bool) -> None:
        self.correlation.fail_or_requeue_calls(ConnectionLost("gone"), resend=resend)
        self.unanswered.clear()
        for call in self.waiting:
            if not call.is_done:
                assert resend
                assert call.route.repeatable
                self.transmit(call)

    def leave_unanswered(self, call: Call) -> None:
        """Never answers an abandoned read: the answer would be just as right for the next equal one."""
        self.unanswered = [item for item in self.unanswered if item[1] is not call or call.route.acts]

    @invariant()
    def exactly_the_waiting_calls_are_tracked(self) -> None:
        self.waiting = [call for call in self.waiting if not call.is_done]
        assert len(self.correlation) == len(self.waiting)
        for call in self.waiting:
            assert call.is_sent

    def teardown(self) -> None:
        for number, call in self.owners.items():
            assert not (call.result and call.error)
            if call.result is not None and call.route.acts:
                assert call.result.data.get("number", 0) == number
            if call.error is not None:
                assert isinstance(call.error, BlueCurrentError)
        self.correlation.fail_or_requeue_calls(ConnectionLost("the end"), resend=False)
        assert all(call.is_done for call in self.waiting)
        assert len(self.correlation) == 0


Service.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestSession = Service.TestCase
