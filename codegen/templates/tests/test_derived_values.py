"""Tests derived values, computed from one message or also from an earlier one."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bluecurrent import Client, parse
from bluecurrent.testing import FixtureServer

from .cases.derived_value_cases import DERIVED_CASES, DerivedCase
from .cases.field_cases import FRAMES
from .values_at_paths import parse_path, value_at

PROPERTIES, CLIENT_METHODS = (
    [
        pytest.param(case, id=f"{case.object}-{case.name}-{number}")
        for number, case in enumerate(DERIVED_CASES)
        if case.is_client_method is is_client_method
    ]
    for is_client_method in (False, True)
)


def frame_with(name: str, path: str, values: dict[str, Any]) -> dict[str, Any]:
    """Returns a complete frame with other values in the shape at a path."""
    frame = copy.deepcopy(FRAMES[name])
    value_at(frame, parse_path(path)).update(values)
    return frame


def typed_shape(case: DerivedCase) -> Any:
    message = parse(json.dumps(frame_with(case.object, case.path, case.values)))
    return value_at(message, parse_path(case.path))


def is_close(value: float | None, expected: float | None) -> bool:
    return value is None if expected is None else value is not None and value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("case", PROPERTIES)
def test_property_of_a_message(case: DerivedCase) -> None:
    assert is_close(getattr(typed_shape(case), case.name), case.expected)


@pytest.mark.parametrize("case", CLIENT_METHODS)
async def test_method_of_the_client(case: DerivedCase) -> None:
    status = typed_shape(case)
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        if case.earlier is not None:
            messages = client.messages()
            await server.push(frame_with(*case.earlier))
            await anext(messages)
        assert is_close(getattr(client, case.name)(status), case.expected)
