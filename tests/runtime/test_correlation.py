"""Whose answer is it? The session alone: no socket, no clock, no loop."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent._runtime.core.errors import (
    CommandRejected,
    ConnectionLost,
    NotAuthorized,
    RequestLimitReached,
    ServerError,
)
from bluecurrent._runtime.core.wait_option import Wait
from bluecurrent._runtime.decoding.message import UnknownMessage
from bluecurrent._runtime.requests.call import Call
from bluecurrent._runtime.requests.correlation import Session
from tests.runtime.kettle_protocol import protocol

PROTOCOL = protocol()


def message(name: str, kettle: str | None = "K1", **data: Any) -> UnknownMessage:
    """Any object; the session does not care whether it is known."""
    return UnknownMessage(name, data if kettle is None else {"kettle": kettle, **data})


def sent(
    session: Session, command: str, kettle: str = "K1", wait: Wait = "verdict", flow_id: str | None = None
) -> Call:
    """A call that is on its way."""
    data = {"do": command, "kettle": kettle}
    call = Call(route=PROTOCOL.routes[command], message=data, wait=wait, evse_id=kettle, flow_id=flow_id)
    session.sent(call)
    return call


@pytest.fixture
def session() -> Session:
    return Session(PROTOCOL)


def test_nobody_is_disturbed_by_a_push(session: Session) -> None:
    sent(session, "GET_HEAT", "K1")
    assert session.receive(message("HEAT", "K2")) == ()
    assert session.receive(message("WEATHER")) == ()


def test_equal_requests_are_answered_in_order(session: Session) -> None:
    first, second = sent(session, "GET_HEAT"), sent(session, "GET_HEAT")
    assert session.receive(message("HEAT")) == (first,)
    assert session.receive(message("HEAT")) == (second,)
    assert session.receive(message("HEAT")) == ()


def test_without_a_key_the_oldest_waiter_is_answered(session: Session) -> None:
    first, _ = sent(session, "GET_HEAT", "K1"), sent(session, "GET_HEAT", "K2")
    assert session.receive(message("HEAT", None)) == (first,)


def test_a_flow_id_tells_more_than_the_order(session: Session) -> None:
    first, second = (sent(session, "BOIL", flow_id=flow) for flow in ("a", "b"))
    assert session.receive(message("DONE_BOIL", ref="b")) == (second,)
    assert session.receive(message("DONE_BOIL", ref="c")) == ()
    assert session.receive(message("DONE_BOIL", ref="")) == (first,)


def test_a_receipt_is_not_yet_the_answer(session: Session) -> None:
    call = sent(session, "BOIL")
    session.receive(message("GOT_BOIL"))
    assert not call.is_decided
    assert call.arrived == ("GOT_BOIL",)
    verdict = message("DONE_BOIL", fine=True)
    session.receive(verdict)
    assert call.result is verdict


def test_a_verdict_without_a_receipt_is_the_answer(session: Session) -> None:
    call = sent(session, "BOIL", wait="receipt")
    assert session.receive(message("DONE_BOIL")) == (call,)
    assert call.is_decided


@pytest.mark.parametrize("data", [{"fine": False}, {"complaint": "TIMEOUT"}, {"fine": True, "complaint": "no"}])
def test_a_refusal_fails_the_call(session: Session, data: dict[str, Any]) -> None:
    call = sent(session, "BOIL")
    session.receive(message("GOT_BOIL", **data))
    assert isinstance(call.error, CommandRejected)


def test_an_error_goes_to_the_oldest_call_that_was_not_taken_yet(session: Session) -> None:
    taken, fresh = sent(session, "BOIL", "K1"), sent(session, "GET_HEAT", "K2")
    session.receive(message("GOT_BOIL", "K1"))
    assert session.receive(message("OOPS", None, number=2)) == (fresh,)
    assert isinstance(fresh.error, NotAuthorized)
    assert session.receive(message("OOPS", None, number=9)) == (taken,)
    assert isinstance(taken.error, ServerError)
    assert session.receive(message("OOPS", None, number=9)) == ()


def test_of_calls_that_were_taken_the_oldest_is_refused(session: Session) -> None:
    calls = [sent(session, "BOIL", kettle) for kettle in ("K1", "K2")]
    for kettle in ("K1", "K2"):
        session.receive(message("GOT_BOIL", kettle))
    assert [session.receive(message("OOPS", None, number=9)) for _ in calls] == [(call,) for call in calls]


def test_an_error_about_the_session_token_goes_to_a_call_that_carried_one(session: Session) -> None:
    log_in = Call(route=PROTOCOL.routes["ENTER"], message={"do": "ENTER"})
    session.sent(log_in)
    call = sent(session, "GET_HEAT")
    assert session.receive(message("OOPS", None, number=1)) == (call,)


def test_an_error_with_a_foreign_flow_id_is_nobodys(session: Session) -> None:
    sent(session, "BOIL", flow_id="a")
    assert session.receive(message("OOPS", None, number=2, ref="b")) == ()


def test_the_late_verdict_of_an_abandoned_action_is_not_the_next_ones(session: Session) -> None:
    abandoned = sent(session, "BOIL")
    session.receive(message("GOT_BOIL"))
    session.abandon(abandoned)
    call = sent(session, "BOIL")
    assert session.receive(message("DONE_BOIL")) == ()
    session.receive(message("GOT_BOIL"))
    assert session.receive(message("DONE_BOIL")) == (call,)


def test_a_verdict_that_never_came_is_not_waited_for(session: Session) -> None:
    abandoned = sent(session, "BOIL")
    session.receive(message("GOT_BOIL"))
    session.abandon(abandoned)
    call = sent(session, "BOIL")
    session.receive(message("GOT_BOIL"))
    assert session.receive(message("DONE_BOIL")) == (call,)


def test_an_effect_answers_what_it_shows(session: Session) -> None:
    opened, other = sent(session, "OPEN_LID", "K1"), sent(session, "OPEN_LID", "K2")
    receipt = message("GOT_OPEN_LID", "K1")
    session.receive(receipt)
    assert opened.is_settling
    assert session.receive(message("LID", "K1", state="shut")) == ()
    session.receive(message("LID", "K1", state="open"))
    assert opened.result is receipt
    assert not other.is_settling


def test_after_a_while_the_receipt_is_the_answer(session: Session) -> None:
    call = sent(session, "OPEN_LID")
    session.settle(call)
    assert not call.is_decided
    receipt = message("GOT_OPEN_LID")
    session.receive(receipt)
    session.settle(call)
    assert call.result is receipt


def test_a_drop_spares_what_can_be_repeated(session: Session) -> None:
    read, action = sent(session, "GET_HEAT"), sent(session, "BOIL")
    session.drop(ConnectionLost("gone"), repeat=True)
    assert (read.is_sent, read.is_decided) == (False, False)
    assert isinstance(action.error, ConnectionLost)
    assert len(session) == 0


def test_the_limit_is_told_to_all_but_those_whose_action_was_taken(session: Session) -> None:
    read, action, taken = sent(session, "GET_HEAT"), sent(session, "BOIL", "K1"), sent(session, "BOIL", "K2")
    session.receive(message("GOT_BOIL", "K2"))
    session.drop(RequestLimitReached("enough"), repeat=False)
    assert isinstance(read.error, RequestLimitReached)
    assert isinstance(action.error, RequestLimitReached)
    assert isinstance(taken.error, ConnectionLost)


def test_what_only_has_to_be_sent_waits_for_nothing(session: Session) -> None:
    sent(session, "BOIL", wait="sent")
    assert len(session) == 0
