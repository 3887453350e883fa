"""Collects the test cases and other variables for the templates of the contract tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...contract_tests.argument_cases import invalid_calls, valid_calls
from ...contract_tests.derived_value_cases import derived_cases
from ...contract_tests.field_cases import complete_frames, field_cases
from ...contract_tests.recorded_http_cases import rest_cases
from ...contract_tests.recorded_websocket_cases import exchange_cases
from ...contract_tests.time_format_cases import time_cases
from ...model.protocol import Protocol


def test_variables(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Returns the variables of the contract tests' templates."""
    commands, rest_commands = protocol.commands.values(), protocol.rest_commands.values()
    return {
        "complete_frames": complete_frames(protocol),
        "derived_cases": derived_cases(protocol),
        "exchange_cases": exchange_cases(protocol, recordings),
        "field_cases": field_cases(protocol),
        "invalid_calls": invalid_calls(protocol, commands),
        "valid_calls": valid_calls(protocol, commands),
        "time_cases": time_cases(protocol),
        "rest_cases": rest_cases(protocol, recordings),
        "invalid_rest_calls": invalid_calls(protocol, rest_commands),
        "valid_rest_calls": valid_calls(protocol, rest_commands),
    }
