# generated from codegen/templates/tests/test_synchronous_client.py by `python -m codegen generate`; changes here are lost
"""Tests one recorded exchange of each method with the synchronous client."""

from __future__ import annotations

from typing import Any

import pytest

import bluecurrent
from bluecurrent.protocol import PROTOCOL
from bluecurrent.sync import Client
from bluecurrent.testing import ThreadedServer

from .cases.exchange_cases import EXCHANGE_CASES, METHODS, ExchangeCase
from .exchange_expectations import (
    assert_all_are_recorded,
    assert_answer_was_returned,
    assert_request_was_sent,
    is_log_in,
)

ANSWERED, FAILED = (
    {
        case.method: case
        for case in sorted(EXCHANGE_CASES, key=lambda case: not case.settles)  # an effect takes time to settle
        if (case.outcome == "answer") is is_answered
    }
    for is_answered in (True, False)
)
"""An exchange of each method that is answered, and one that fails."""


def call(case: ExchangeCase, server: ThreadedServer) -> Any:
    """Connects, makes the call, and checks the request that was sent; a log-in is called without a connection."""
    client = Client(server.api_token, url=server.url, reconnect=False, send_flow_id=True)
    try:
        if is_log_in(case):
            return getattr(client, case.method)(**case.arguments)
        with client:
            return getattr(client, case.method)(**case.arguments)
    finally:
        assert_request_was_sent(case, server.received)


@pytest.mark.parametrize("case", ANSWERED.values(), ids=ANSWERED)
def test_recorded_answer_is_returned(case: ExchangeCase) -> None:
    with ThreadedServer(case.recording) as server:
        assert_answer_was_returned(case, call(case, server))


@pytest.mark.parametrize("case", FAILED.values(), ids=FAILED)
def test_recorded_refusal_is_raised(case: ExchangeCase) -> None:
    error: type[bluecurrent.BlueCurrentError] = getattr(bluecurrent, case.error)
    with ThreadedServer(case.recording) as server, pytest.raises(error) as raised:
        call(case, server)
    assert type(raised.value) is error
    assert raised.value.command == case.request[PROTOCOL.command]


@pytest.mark.skipif(not EXCHANGE_CASES, reason="there are no recordings")
def test_every_method_has_an_answered_exchange() -> None:
    assert_all_are_recorded(METHODS, ANSWERED.keys())
