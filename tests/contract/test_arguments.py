# generated from codegen/templates/tests/test_arguments.py by `python -m codegen generate`; changes here are lost
"""Tests that invalid arguments are refused before sending, and that valid arguments are sent in the right form."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent.commands import COMMANDS
from bluecurrent.protocol import PROTOCOL

from .cases.argument_cases import INVALID_CALLS, VALID_CALLS


@pytest.mark.parametrize(
    ("method", "argument", "arguments"),
    INVALID_CALLS,
    ids=[f"{method}-{argument}-{number}" for number, (method, argument, _) in enumerate(INVALID_CALLS)],
)
async def test_invalid_argument_is_named(method: str, argument: str, arguments: dict[str, Any]) -> None:
    client = Client("<api token>", url="ws://127.0.0.1:9/nothing-is-sent-there")
    with pytest.raises(InvalidRequest) as raised:
        await getattr(client, method)(**arguments)
    assert raised.value.argument == argument
    assert argument in str(raised.value)
    assert "^" not in str(raised.value)  # in words, not as a regular expression
    assert isinstance(raised.value, ValueError)


@pytest.mark.parametrize(
    ("command", "arguments", "frame"),
    VALID_CALLS,
    ids=[f"{command}-{number}" for number, (command, _, _) in enumerate(VALID_CALLS)],
)
def test_valid_argument_is_sent(command: str, arguments: dict[str, Any], frame: dict[str, Any]) -> None:
    request = COMMANDS[command].checked(**arguments).wire()
    # Compared as text, since the order of keys matters, and 1 is not true.
    assert json.dumps(request) == json.dumps(frame)
    assert next(iter(request)) == PROTOCOL.command
