"""Tests that no sensitive field of an answer over HTTP is shown in a repr, a log, an error or the diagnostics."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from bluecurrent import BlueCurrentError, Client, rest_messages
from bluecurrent._runtime.decoding.sensitive_fields import sensitive_fields
from bluecurrent.testing import FixtureServer

READS: dict[type[BaseModel], Callable[[Client], Awaitable[Any]]] = {
    rest_messages.TransactionsAnswer: lambda client: client.get_transactions_page(["BCU100001"]),
    rest_messages.ContractsAnswer: lambda client: client.get_contracts(),
    rest_messages.GridsAnswer: lambda client: client.get_grids(),
    rest_messages.ApiTokenAnswer: lambda client: client.get_api_token(),
}


def inner_models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from inner_models(part)


def secret(model: type[BaseModel], name: str) -> str:
    return f"secret-of-{model.__name__}-{name}"


def answer_with_secrets(model: type[BaseModel]) -> dict[str, Any]:
    """Returns an answer with a secret in every sensitive field, and with an undeclared field in every object."""
    answer: dict[str, Any] = {"of_tomorrow": secret(model, "undeclared")}
    for name, field in model.model_fields.items():
        inner = next(inner_models(field.annotation), None)
        if inner is not None:
            content = answer_with_secrets(inner)
            answer[name] = [content] if "list[" in str(field.annotation) else content
        elif name in sensitive_fields(model):
            answer[name] = secret(model, name)
    return answer


def shown(value: Any) -> str:
    """Returns what a program may print of a result; the API token itself is a plain text on purpose."""
    return "" if isinstance(value, str) else repr(value)


def test_tested_answers_hold_every_sensitive_field() -> None:
    seen = "".join(str(answer_with_secrets(model)) for model in READS)
    models = [item for item in vars(rest_messages).values() if isinstance(item, type) and issubclass(item, BaseModel)]
    fields = [(model, name) for model in models for name in sensitive_fields(model)]
    assert all(secret(model, name) in seen for model, name in fields)
    names = {name for _, name in fields}
    assert names >= {"key", "iban_beneficiary", "contact_email", "beneficiary_name", "contract_id"}
    assert names >= {"street", "housenumber", "postal_code", "city", "card_id", "card_name", "evse_name"}


@pytest.mark.parametrize("status", [200, 401, 500])
@pytest.mark.parametrize("damage", [{}, {"success": False, "error": "busy"}, {"object": "ERROR", "error": 2}])
@pytest.mark.parametrize("model", READS, ids=lambda model: model.__name__)
async def test_secrets_are_not_shown(
    server: FixtureServer,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    model: type[BaseModel],
    damage: dict[str, Any],
    status: int,
) -> None:
    await client.get_statuses("BCU100001")  # logs in
    server.answer_http(answer_with_secrets(model) | damage, status=status, times=2)
    with caplog.at_level(logging.DEBUG):
        try:
            result = shown(await READS[model](client))
        except BlueCurrentError as error:
            result = f"{error!r} {error} {error.args} {error.text} {error.__cause__!r} {error.__context__!r}"
    for text in (result, caplog.text, repr(client.diagnostics()), repr(client)):
        assert "secret-of-" not in text


@pytest.mark.parametrize("model", READS, ids=lambda model: model.__name__)
async def test_secrets_in_wrong_places_are_not_shown(
    server: FixtureServer, client: Client, caplog: pytest.LogCaptureFixture, model: type[BaseModel]
) -> None:
    """A value of a wrong type is None, and only its place is told."""

    def damaged(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: damaged(inner) for name, inner in value.items()}
        return [damaged(value[0])] if isinstance(value, list) else [value]

    server.answer_http(damaged(answer_with_secrets(model)))
    with caplog.at_level(logging.DEBUG):
        try:
            result = shown(await READS[model](client))
        except BlueCurrentError as error:
            result = f"{error!r} {error} {error.args} {error.text}"
    assert "secret-of-" not in result + caplog.text + repr(client.diagnostics())
