# generated from codegen/templates/tests/exchange_expectations.py by `python -m codegen generate`; changes here are lost
"""Checks that a call has sent the recorded request and has returned the recorded answer, and that none is missing."""

from __future__ import annotations

import json
from collections.abc import Set
from typing import Any

from bluecurrent.protocol import PROTOCOL

from .cases.exchange_cases import ExchangeCase
from .message_comparison import differences
from .values_at_paths import parse_path, value_at


def is_log_in(case: ExchangeCase) -> bool:
    """Tells whether the exchange is a log-in, which is called without a connection."""
    return bool(case.request[PROTOCOL.command] == PROTOCOL.log_in.command)


def assert_request_was_sent(case: ExchangeCase, received: list[Any]) -> None:
    """Checks that a server has received the request. Compared as text, since the order of keys matters."""
    frames = [frame for frame in received if isinstance(frame, dict)]
    requests = [{key: value for key, value in frame.items() if key != PROTOCOL.flow_id} for frame in frames]
    assert json.dumps(case.request) in map(json.dumps, requests)


def assert_answer_was_returned(case: ExchangeCase, returned: Any) -> None:
    """Checks that a method has returned the recorded answer, or the part that the method returns."""
    expected: Any = case.answer
    if case.returns:
        paths = map(parse_path, case.returns.split())
        expected = next(value for path in paths if (value := value_at(case.answer, path)) is not None)
    if isinstance(expected, dict):
        expected = {key: value for key, value in expected.items() if key != PROTOCOL.flow_id}
    assert list(differences(returned, expected)) == []


def assert_all_are_recorded(names: Set[str], recorded: Set[str]) -> None:
    """Checks that the recordings show an answer to each method or command, and to no other."""
    missing = ", ".join(sorted(names - recorded))
    assert not missing, f"no recording shows an answer to {missing}: add one to spec/recordings/, as its README.md says"
    assert recorded <= names
