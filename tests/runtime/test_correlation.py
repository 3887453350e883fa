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
from bluecurrent._runtime.requests.correlation import Correlation
from tests.runtime.kettle_protocol import protocol

PROTOCOL = protocol()


def message(name: str, kettle: str | None = "K1", **data: Any) -> UnknownMessage:
    """Any object; the session does not care whether it is known."""
    return UnknownMessage(name, data if kettle is None else {"kettle": kettle, **data})


def sent(
    correlation: Correlation, command: str, kettle: str = "K1", wait: Wait = "verdict", flow_id: str | None = None
) -> Call:
    """A call that is on its way."""
    data = {"do": command, "kettle": kettle}
    call = Call(route=PROTOCOL.routes[command], message=data, wait=wait, evse_id=kettle, flow_id=flow_id)
    correlation.add(call)
    return call


@pytest.fixture
def correlation() -> Correlation:
    return Correlation(PROTOCOL)


def test_nobody_is_disturbed_by_a_push(correlation: Correlation) -> None:
    sent(correlation, "GET_HEAT", "K1")
    assert correlation.receive(message("HEAT", "K2")) == ()
    assert correlation.receive(message("WEATHER")) == ()


def test_equal_requests_are_answered_in_order(correlation: Correlation) -> None:
    first, second = sent(correlation, "GET_HEAT"), sent(correlation, "GET_HEAT")
    assert correlation.receive(message("HEAT")) == (first,)
    assert correlation.receive(message("HEAT")) == (second,)
    assert correlation.receive(message("HEAT")) == ()


def test_without_a_key_the_oldest_waiter_is_answered(correlation: Correlation) -> None:
    first, _ = sent(correlation, "GET_HEAT", "K1"), sent(correlation, "GET_HEAT", "K2")
    assert correlation.receive(message("HEAT", None)) == (first,)


def test_a_flow_id_tells_more_than_the_order(correlation: Correlation) -> None:
    first, second = (sent(correlation, "BOIL", flow_id=flow) for flow in ("a", "b"))
    assert correlation.receive(message("DONE_BOIL", ref="b")) == (second,)
    assert correlation.receive(message("DONE_BOIL", ref="c")) == ()
    assert correlation.receive(message("DONE_BOIL", ref="")) == (first,)


def test_a_receipt_is_not_yet_the_answer(correlation: Correlation) -> None:
    call = sent(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    assert not call.is_done
    assert call.arrived == ("GOT_BOIL",)
    verdict = message("DONE_BOIL", fine=True)
    correlation.receive(verdict)
    assert call.result is verdict


def test_a_verdict_without_a_receipt_is_the_answer(correlation: Correlation) -> None:
    call = sent(correlation, "BOIL", wait="receipt")
    assert correlation.receive(message("DONE_BOIL")) == (call,)
    assert call.is_done


@pytest.mark.parametrize("data", [{"fine": False}, {"complaint": "TIMEOUT"}, {"fine": True, "complaint": "no"}])
def test_a_refusal_fails_the_call(correlation: Correlation, data: dict[str, Any]) -> None:
    call = sent(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL", **data))
    assert isinstance(call.error, CommandRejected)


def test_an_error_goes_to_the_oldest_call_that_was_not_taken_yet(correlation: Correlation) -> None:
    taken, fresh = sent(correlation, "BOIL", "K1"), sent(correlation, "GET_HEAT", "K2")
    correlation.receive(message("GOT_BOIL", "K1"))
    assert correlation.receive(message("OOPS", None, number=2)) == (fresh,)
    assert isinstance(fresh.error, NotAuthorized)
    assert correlation.receive(message("OOPS", None, number=9)) == (taken,)
    assert isinstance(taken.error, ServerError)
    assert correlation.receive(message("OOPS", None, number=9)) == ()


def test_of_calls_that_were_taken_the_oldest_is_refused(correlation: Correlation) -> None:
    calls = [sent(correlation, "BOIL", kettle) for kettle in ("K1", "K2")]
    for kettle in ("K1", "K2"):
        correlation.receive(message("GOT_BOIL", kettle))
    assert [correlation.receive(message("OOPS", None, number=9)) for _ in calls] == [(call,) for call in calls]


def test_an_error_about_the_session_token_goes_to_a_call_that_carried_one(correlation: Correlation) -> None:
    log_in = Call(route=PROTOCOL.routes["ENTER"], message={"do": "ENTER"})
    correlation.add(log_in)
    call = sent(correlation, "GET_HEAT")
    assert correlation.receive(message("OOPS", None, number=1)) == (call,)


def test_an_error_with_a_foreign_flow_id_is_nobodys(correlation: Correlation) -> None:
    sent(correlation, "BOIL", flow_id="a")
    assert correlation.receive(message("OOPS", None, number=2, ref="b")) == ()


def test_the_late_verdict_of_an_abandoned_action_is_not_the_next_ones(correlation: Correlation) -> None:
    abandoned = sent(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    correlation.abandon(abandoned)
    call = sent(correlation, "BOIL")
    assert correlation.receive(message("DONE_BOIL")) == ()
    correlation.receive(message("GOT_BOIL"))
    assert correlation.receive(message("DONE_BOIL")) == (call,)


def test_a_verdict_that_never_came_is_not_waited_for(correlation: Correlation) -> None:
    abandoned = sent(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    correlation.abandon(abandoned)
    call = sent(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    assert correlation.receive(message("DONE_BOIL")) == (call,)


def test_an_effect_answers_what_it_shows(correlation: Correlation) -> None:
    opened, other = sent(correlation, "OPEN_LID", "K1"), sent(correlation, "OPEN_LID", "K2")
    receipt = message("GOT_OPEN_LID", "K1")
    correlation.receive(receipt)
    assert opened.is_in_grace_period
    assert correlation.receive(message("LID", "K1", state="shut")) == ()
    correlation.receive(message("LID", "K1", state="open"))
    assert opened.result is receipt
    assert not other.is_in_grace_period


def test_after_a_while_the_receipt_is_the_answer(correlation: Correlation) -> None:
    call = sent(correlation, "OPEN_LID")
    correlation.end_grace_period(call)
    assert not call.is_done
    receipt = message("GOT_OPEN_LID")
    correlation.receive(receipt)
    correlation.end_grace_period(call)
    assert call.result is receipt


def test_a_drop_spares_what_can_be_repeated(correlation: Correlation) -> None:
    read, action = sent(correlation, "GET_HEAT"), sent(correlation, "BOIL")
    correlation.end_connection(ConnectionLost("gone"), repeat=True)
    assert (read.is_sent, read.is_done) == (False, False)
    assert isinstance(action.error, ConnectionLost)
    assert len(correlation) == 0


def test_the_limit_is_told_to_all_but_those_whose_action_was_taken(correlation: Correlation) -> None:
    read, action, taken = (
        sent(correlation, "GET_HEAT"),
        sent(correlation, "BOIL", "K1"),
        sent(correlation, "BOIL", "K2"),
    )
    correlation.receive(message("GOT_BOIL", "K2"))
    correlation.end_connection(RequestLimitReached("enough"), repeat=False)
    assert isinstance(read.error, RequestLimitReached)
    assert isinstance(action.error, RequestLimitReached)
    assert isinstance(taken.error, ConnectionLost)


def test_what_only_has_to_be_sent_waits_for_nothing(correlation: Correlation) -> None:
    sent(correlation, "BOIL", wait="sent")
    assert len(correlation) == 0
