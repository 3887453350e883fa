"""Tests which call each message answers, without a socket, a clock or an event loop."""

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
from bluecurrent._runtime.decoding.received_model_base_classes import UnknownMessage
from bluecurrent._runtime.options.wait_argument_type import Wait
from bluecurrent._runtime.requests.call_state import Call
from bluecurrent._runtime.requests.correlation import Correlation
from tests.runtime.kettle_protocol import protocol

PROTOCOL = protocol()


def message(name: str, kettle: str | None = "K1", **data: Any) -> UnknownMessage:
    """Makes an object; the correlation treats known and unknown ones alike."""
    return UnknownMessage(name, data if kettle is None else {"kettle": kettle, **data})


def send(
    correlation: Correlation, command: str, kettle: str = "K1", wait: Wait = "verdict", flow_id: str | None = None
) -> Call:
    """Adds a call that has been sent."""
    data = {"do": command, "kettle": kettle}
    call = Call(route=PROTOCOL.routes[command], message=data, wait=wait, identity=kettle, flow_id=flow_id)
    correlation.track_sent(call)
    return call


@pytest.fixture
def correlation() -> Correlation:
    return Correlation(PROTOCOL)


def test_a_push_answers_no_call(correlation: Correlation) -> None:
    send(correlation, "GET_HEAT", "K1")
    assert correlation.receive(message("HEAT", "K2")) == ()
    assert correlation.receive(message("WEATHER")) == ()


def test_equal_requests_are_answered_in_order(correlation: Correlation) -> None:
    first, second = send(correlation, "GET_HEAT"), send(correlation, "GET_HEAT")
    assert correlation.receive(message("HEAT")) == (first,)
    assert correlation.receive(message("HEAT")) == (second,)
    assert correlation.receive(message("HEAT")) == ()


def test_an_object_without_a_key_answers_the_oldest_call(correlation: Correlation) -> None:
    first, _ = send(correlation, "GET_HEAT", "K1"), send(correlation, "GET_HEAT", "K2")
    assert correlation.receive(message("HEAT", None)) == (first,)


def test_a_flow_id_takes_precedence_over_the_order(correlation: Correlation) -> None:
    first, second = (send(correlation, "BOIL", flow_id=flow) for flow in ("a", "b"))
    assert correlation.receive(message("DONE_BOIL", ref="b")) == (second,)
    assert correlation.receive(message("DONE_BOIL", ref="c")) == ()
    assert correlation.receive(message("DONE_BOIL", ref="")) == (first,)


def test_a_receipt_does_not_complete_a_call(correlation: Correlation) -> None:
    call = send(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    assert not call.is_done
    assert call.arrived == ("GOT_BOIL",)
    verdict = message("DONE_BOIL", fine=True)
    correlation.receive(verdict)
    assert call.result is verdict


def test_a_verdict_without_a_receipt_completes_a_call(correlation: Correlation) -> None:
    call = send(correlation, "BOIL", wait="receipt")
    assert correlation.receive(message("DONE_BOIL")) == (call,)
    assert call.is_done


@pytest.mark.parametrize("data", [{"fine": False}, {"complaint": "TIMEOUT"}, {"fine": True, "complaint": "no"}])
def test_a_refusal_fails_the_call(correlation: Correlation, data: dict[str, Any]) -> None:
    call = send(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL", **data))
    assert isinstance(call.error, CommandRejected)


def test_an_error_fails_the_oldest_call_without_a_receipt(correlation: Correlation) -> None:
    with_receipt, fresh = send(correlation, "BOIL", "K1"), send(correlation, "GET_HEAT", "K2")
    correlation.receive(message("GOT_BOIL", "K1"))
    assert correlation.receive(message("OOPS", None, number=2)) == (fresh,)
    assert isinstance(fresh.error, NotAuthorized)
    assert correlation.receive(message("OOPS", None, number=9)) == (with_receipt,)
    assert isinstance(with_receipt.error, ServerError)
    assert correlation.receive(message("OOPS", None, number=9)) == ()


def test_an_error_fails_the_oldest_call_if_all_have_receipts(correlation: Correlation) -> None:
    calls = [send(correlation, "BOIL", kettle) for kettle in ("K1", "K2")]
    for kettle in ("K1", "K2"):
        correlation.receive(message("GOT_BOIL", kettle))
    assert [correlation.receive(message("OOPS", None, number=9)) for _ in calls] == [(call,) for call in calls]


def test_an_error_about_the_session_token_fails_a_call_that_carried_it(correlation: Correlation) -> None:
    log_in = Call(route=PROTOCOL.routes["ENTER"], message={"do": "ENTER"})
    correlation.track_sent(log_in)
    call = send(correlation, "GET_HEAT")
    assert correlation.receive(message("OOPS", None, number=1)) == (call,)


def test_an_error_with_an_unknown_flow_id_fails_no_call(correlation: Correlation) -> None:
    send(correlation, "BOIL", flow_id="a")
    assert correlation.receive(message("OOPS", None, number=2, ref="b")) == ()


def abandon_action(correlation: Correlation, flow_id: str | None = None) -> None:
    """Abandons an action that has its receipt, so that its verdict may still come."""
    abandoned = send(correlation, "BOIL", flow_id=flow_id)
    correlation.receive(message("GOT_BOIL"))
    correlation.abandon(abandoned)


def test_the_late_verdict_of_an_abandoned_action_does_not_answer_the_next_one(correlation: Correlation) -> None:
    abandon_action(correlation)
    call = send(correlation, "BOIL")
    assert correlation.receive(message("DONE_BOIL")) == ()
    correlation.receive(message("GOT_BOIL"))
    assert correlation.receive(message("DONE_BOIL")) == (call,)


@pytest.mark.parametrize("ref", [None, "", "a"])
def test_a_late_verdict_does_not_answer_a_call_with_another_flow_id(correlation: Correlation, ref: str | None) -> None:
    abandon_action(correlation, flow_id="a")
    call = send(correlation, "BOIL", flow_id="b")
    assert correlation.receive(message("DONE_BOIL", ref=ref)) == ()
    assert correlation.receive(message("DONE_BOIL")) == (call,)


def test_a_verdict_with_its_flow_id_answers_a_call_while_another_may_come(correlation: Correlation) -> None:
    abandon_action(correlation)
    call = send(correlation, "BOIL", flow_id="b")
    assert correlation.receive(message("DONE_BOIL", ref="b")) == (call,)


def test_a_limited_number_of_late_verdicts_is_expected(correlation: Correlation) -> None:
    for _ in range(20):
        abandon_action(correlation)
    call = send(correlation, "BOIL")
    late = [correlation.receive(message("DONE_BOIL")) for _ in range(16)]
    assert late == [()] * 16
    assert correlation.receive(message("DONE_BOIL")) == (call,)


def test_a_verdict_that_never_came_does_not_delay_the_next_call(correlation: Correlation) -> None:
    abandon_action(correlation)
    call = send(correlation, "BOIL")
    correlation.receive(message("GOT_BOIL"))
    assert correlation.receive(message("DONE_BOIL")) == (call,)


def test_an_effect_completes_the_call_that_it_confirms(correlation: Correlation) -> None:
    opened, other = send(correlation, "OPEN_LID", "K1"), send(correlation, "OPEN_LID", "K2")
    receipt = message("GOT_OPEN_LID", "K1")
    correlation.receive(receipt)
    assert opened.has_partial_answer
    assert correlation.receive(message("LID", "K1", state="shut")) == ()
    correlation.receive(message("LID", "K1", state="open"))
    assert opened.result is receipt
    assert not other.has_partial_answer


def test_a_receipt_is_accepted_as_the_answer_when_no_effect_comes(correlation: Correlation) -> None:
    call = send(correlation, "OPEN_LID")
    correlation.accept_partial_answer(call)
    assert not call.is_done
    receipt = message("GOT_OPEN_LID")
    correlation.receive(receipt)
    correlation.accept_partial_answer(call)
    assert call.result is receipt


def test_repeatable_calls_survive_the_end_of_a_connection(correlation: Correlation) -> None:
    read, action = send(correlation, "GET_HEAT"), send(correlation, "BOIL")
    correlation.fail_or_requeue_calls(ConnectionLost("gone"), resend=True)
    assert (read.is_sent, read.is_done) == (False, False)
    assert isinstance(action.error, ConnectionLost)
    assert len(correlation) == 0


def test_the_request_limit_fails_all_calls_without_a_receipt(correlation: Correlation) -> None:
    read, action, with_receipt = (
        send(correlation, "GET_HEAT"),
        send(correlation, "BOIL", "K1"),
        send(correlation, "BOIL", "K2"),
    )
    correlation.receive(message("GOT_BOIL", "K2"))
    correlation.fail_or_requeue_calls(RequestLimitReached("enough"), resend=False)
    assert isinstance(read.error, RequestLimitReached)
    assert isinstance(action.error, RequestLimitReached)
    assert isinstance(with_receipt.error, ConnectionLost)
    assert [str(call.error).split(": ")[0] for call in (read, action)] == ["GET_HEAT for K1", "BOIL for K1"]


def test_a_call_that_only_has_to_be_sent_is_not_tracked(correlation: Correlation) -> None:
    send(correlation, "BOIL", wait="sent")
    assert len(correlation) == 0
