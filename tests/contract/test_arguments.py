# generated from codegen/templates/tests/test_arguments.py by `python -m codegen generate`; changes here are lost
"""Each wrong argument is refused by its name before anything is sent, and each right one is sent as it should be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent.commands import COMMANDS
from bluecurrent.protocol import PROTOCOL

from .argument_cases import RIGHT, WRONG


@pytest.mark.parametrize(
    ("method", "argument", "arguments"),
    WRONG,
    ids=[f"{method}-{argument}-{number}" for number, (method, argument, _) in enumerate(WRONG)],
)
async def test_a_wrong_argument_is_named(method: str, argument: str, arguments: dict[str, Any]) -> None:
    client = Client("<api token>", url="ws://127.0.0.1:9/nothing-is-sent-there")
    with pytest.raises(InvalidRequest) as raised:
        await getattr(client, method)(**arguments)
    assert raised.value.argument == argument
    assert argument in str(raised.value)
    assert "^" not in str(raised.value)  # told in words, not as a regular expression
    assert isinstance(raised.value, ValueError)


@pytest.mark.parametrize(
    ("command", "arguments", "frame"),
    RIGHT,
    ids=[f"{command}-{number}" for number, (command, _, _) in enumerate(RIGHT)],
)
def test_a_right_argument_is_sent(command: str, arguments: dict[str, Any], frame: dict[str, Any]) -> None:
    made = COMMANDS[command].checked(**arguments).wire()
    # As text, since the order of keys counts too, and so does 1 for true.
    assert json.dumps(made) == json.dumps(frame)
    assert next(iter(made)) == PROTOCOL.command
