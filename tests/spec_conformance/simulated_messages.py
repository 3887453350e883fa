"""Collects the messages of a simulated account, and checks them against the schemas of the spec."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

import bluecurrent
from bluecurrent.testing import SimulatedAccount
from codegen.schemas import protocol_schemas
from codegen.validation.load_spec import load_spec
from tests.testing.conftest import RawClient


async def answers_to(request: dict[str, Any], client: RawClient, account: SimulatedAccount) -> list[dict[str, Any]]:
    """Sends a command; returns everything that comes before a mark that is pushed afterwards."""
    count = len(account.commands)
    await client.send(**request)
    await account.until(lambda: len(account.commands) > count)
    await account.push({"object": "MARK"})
    answers: list[dict[str, Any]] = []
    while (message := await client.receive()) != {"object": "MARK"}:
        answers.append(message)
    return answers


@cache
def definitions() -> dict[str, Any]:
    spec = load_spec(Path(__file__).parents[2] / "spec", with_recordings=False)
    found: dict[str, Any] = protocol_schemas.frame_schemas(spec)["definitions"]
    return found


def check_message(message: dict[str, Any]) -> None:
    """Checks a message against its schema, and that the SDK knows each of its fields."""
    name = f"received.{message['object']}"
    schema = {"$ref": f"#/definitions/{name}", "definitions": definitions()}
    assert list(Draft7Validator(schema).iter_errors(message)) == [], message
    parsed = bluecurrent.parse(json.dumps(message))
    assert isinstance(parsed, bluecurrent.KnownMessage)
    assert parsed.problems == ()
    assert undeclared_fields(parsed) == []


def undeclared_fields(value: Any) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [name for item in value for name in undeclared_fields(item)]
    inner = vars(value).values() if hasattr(value, "__pydantic_extra__") else ()
    return [
        *(getattr(value, "__pydantic_extra__", None) or ()),
        *(name for each in inner for name in undeclared_fields(each)),
    ]
