# generated from codegen/templates/tests/test_derived.py by `python -m codegen generate`; changes here are lost
"""Each derived value, beside the fields and on the client."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bluecurrent import Client, parse
from bluecurrent.testing import FixtureServer

from .derived_cases import DERIVED, DerivedCase
from .field_cases import FRAMES
from .message_comparison import at, parts

IDS = [f"{case.object}-{case.name}-{number}" for number, case in enumerate(DERIVED)]
READ = [case for case in DERIVED if not case.asks_client]
ASKED = [case for case in DERIVED if case.asks_client]


def changed(name: str, place: str, values: dict[str, Any]) -> dict[str, Any]:
    """A whole frame with other values at a place."""
    frame = copy.deepcopy(FRAMES[name])
    at(frame, parts(place)).update(values)
    return frame


def typed(case: DerivedCase) -> Any:
    message = parse(json.dumps(changed(case.object, case.place, case.values)))
    return at(message, parts(case.place))


def same(value: float | None, expected: float | None) -> bool:
    return value is None if expected is None else value is not None and value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("case", READ, ids=[name for name, case in zip(IDS, DERIVED, strict=True) if case in READ])
def test_a_derived_value(case: DerivedCase) -> None:
    assert same(getattr(typed(case), case.name), case.expected)


@pytest.mark.parametrize("case", ASKED, ids=[name for name, case in zip(IDS, DERIVED, strict=True) if case in ASKED])
async def test_a_derived_value_that_needs_another_object(case: DerivedCase) -> None:
    status = typed(case)
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        if case.memory is not None:
            messages = client.messages()
            await server.push(changed(*case.memory))
            await anext(messages)
        assert same(getattr(client, case.name)(status), case.expected)
