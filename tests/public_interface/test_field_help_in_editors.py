"""Tests what help() and editors show about the fields of messages and payloads."""

from __future__ import annotations

import dataclasses
import inspect
import pydoc
import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Literal, get_args, get_origin

import pytest

import bluecurrent
from bluecurrent import messages, payloads
from bluecurrent._runtime.decoding.received_model_base_classes import ReceivedModel
from tests.public_interface.language_server import LanguageServer

MODELS = [
    value
    for value in vars(messages).values()
    if isinstance(value, type) and issubclass(value, ReceivedModel) and value.__module__ == messages.__name__
]
PAYLOADS = [value for value in vars(payloads).values() if dataclasses.is_dataclass(value)]


def shown_attributes(kind: type) -> dict[str, str]:
    """Returns the description of each attribute that help() shows in the list of attributes."""
    text = pydoc.plain(pydoc.render_doc(kind))
    listed = re.search(r"\n \|  Attributes:\n((?: \|      .*\n)+)", text)
    entries = re.split(r"^ \|      (?=\S)", listed[1] if listed else "", flags=re.MULTILINE)[1:]
    joined = (re.sub(r"\s*\n \|\s+", " ", entry).strip(" |\n") for entry in entries)
    return dict(entry.split(": ", 1) for entry in joined)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_help_lists_the_fields_of_a_model_with_their_units(model: type[ReceivedModel]) -> None:
    shown = shown_attributes(model)
    assert list(shown) == list(model.model_fields)
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        unit = extra.get("x-unit") if isinstance(extra, dict) else None
        assert unit is None or f"Unit: {unit}." in shown[name]


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload.__name__)
def test_help_lists_the_fields_of_a_payload(payload: Any) -> None:
    assert list(shown_attributes(payload)) == [field.name for field in dataclasses.fields(payload)]


def test_help_shows_units() -> None:
    assert shown_attributes(bluecurrent.ChargePointStatus)["actual_v1"].endswith("Unit: V.")
    assert shown_attributes(bluecurrent.OverrideCurrentPayload)["overridevalue"].endswith("Unit: A.")


def test_sections_of_the_docstrings_of_methods_are_not_indented() -> None:
    texts = [inspect.getdoc(member) or "" for member in vars(bluecurrent.Client).values() if inspect.isfunction(member)]
    assert any("\nReturns:\n" in text for text in texts)
    assert [text for text in texts if re.search(r"^ +(Args|Returns|Raises):$", text, re.MULTILINE)] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_json_schema_lists_the_fields_once(model: type[ReceivedModel]) -> None:
    description = model.model_json_schema()["description"]
    assert inspect.getdoc(model).startswith(description)  # type: ignore[union-attr]
    assert "Attributes:" not in description


def open_sets() -> Iterator[tuple[type[ReceivedModel], str, tuple[Any, ...]]]:
    """Yields the fields that have known values but take any text, and those values."""
    for model in MODELS:
        for name, field in model.model_fields.items():
            literals = [part for part in get_args(field.annotation) if get_origin(part) is Literal]
            if literals and str in get_args(field.annotation):
                yield model, name, get_args(literals[0])


OPEN_SETS = list(open_sets())
PROGRAMS = {
    "comparison": 'def use(value: {model}) -> bool:\n    return value.{name} == "|"\n',
    "match": 'def use(value: {model}) -> None:\n    match value.{name}:\n        case "|":\n            pass\n',
    "constructor": 'value = {model}({name}="|")\n',
}


@pytest.fixture(scope="module")
def language_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    if find_spec("pyright") is None:
        pytest.skip("pyright is not installed here")
    with LanguageServer(tmp_path_factory.mktemp("editor")) as server:
        yield server


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_editor_completes_the_known_values_of_open_sets(language_server: LanguageServer, program: str) -> None:
    assert {name for _, name, _ in OPEN_SETS} >= {"activity", "vehicle_status", "permission", "chargepoint_type"}
    for model, name, values in OPEN_SETS:
        source = f"from bluecurrent.messages import {model.__name__}\n\n\n" + PROGRAMS[program]
        completed = language_server.complete(source.format(model=model.__name__, name=name))
        assert completed == [f'"{value}"' for value in values], f"{model.__name__}.{name}"
