"""Tests that names of a spec must differ from those that the package uses, which are read from its code."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
import yaml

import bluecurrent
from bluecurrent import messages, payloads, rest_messages
from bluecurrent._runtime.client import BaseClient
from bluecurrent._runtime.requests.request_base_class import Request
from bluecurrent.compat import Client as DropInClient
from codegen.__main__ import ROOT
from codegen.model.protocol import Protocol
from codegen.package_inspection.names_by_scope import PackageSource, class_scope_names, classes
from codegen.package_inspection.reserved_names import reserved_names
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

NAME = "{type: KettleName, description: The kettle's name.}\n"
LEAF = "      leaf: {type: Leaf, description: What is brewed.}\n"
VARIANT = "variant: {argument: is_open, value: "


def public_members(owner: type) -> set[str]:
    return {name for name, _ in inspect.getmembers(owner) if not name.startswith("_")}


def test_members_of_the_classes_are_reserved() -> None:
    names = reserved_names()
    assert public_members(BaseClient) <= names.methods
    assert public_members(Request) <= names.parameters & names.payload_fields
    assert public_members(bluecurrent.Message) <= names.fields
    own = {
        "connect",
        "disconnect",
        "is_connected",
        "get_email",
        "validate_token",
        "wait_for_charge_points",
        "websocket",
    }
    assert own <= names.drop_in_methods
    assert {name for name in own if hasattr(DropInClient, name)} == own - {"websocket"}


def test_exports_of_the_package_are_reserved() -> None:
    generated = {name for module in (messages, rest_messages, payloads) for name in dir(module)}
    of_subject = {"LiveChargePoint", "ChargePointSnapshot"}  # checked with the word for a subject
    exported = {name for name in bluecurrent.__all__ if name not in generated | of_subject}
    assert {name for name in exported if name[0].isupper()} <= reserved_names().classes["shapes"]


@pytest.mark.parametrize(
    "module", ["client", "commands", "rest_commands", "messages", "rest_messages", "payloads", "compat/types"]
)
def test_names_in_the_bodies_of_all_classes_are_reserved(service_protocol: Protocol, module: str) -> None:
    """The specimen has everything that the project's own spec has."""
    declared = {
        *service_protocol.scalars,
        *service_protocol.shapes,
        *service_protocol.payloads,
        *service_protocol.messages,
    }
    names = reserved_names()
    reserved = {
        "client": names.methods,
        "commands": names.parameters,
        "rest_commands": names.parameters,
        "messages": names.fields,
        "rest_messages": names.fields,
        "payloads": names.payload_fields,
        "compat/types": names.payload_fields,
    }[module]
    path = f"{module}.py"
    source = PackageSource("bluecurrent", {path: (ROOT / "generated/bluecurrent" / path).read_text(encoding="utf-8")})
    used = {name for definition in classes(source.module(path)) for name in class_scope_names(definition)}
    assert used - declared <= reserved


def test_specimen_is_a_valid_spec(tmp_path: Path) -> None:
    specimen = (ROOT / "codegen/package_inspection/specimen.yaml").read_text(encoding="utf-8")
    for name, document in yaml.safe_load(specimen).items():
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    load_spec(tmp_path)


@pytest.mark.parametrize("name", ["overload", "list", "on", "session"])
def test_reserved_method_name_is_refused(spec: SpecFolder, name: str) -> None:
    line = spec.edit("commands", "method: brew", f"method: {name}")
    assert spec.only_problem() == ("commands", line, f"BREW: {name!r} is reserved by the client; choose another name")


@pytest.mark.parametrize("name", ["cls", "checked", "messages", "Annotated", "Leaf", "Recipe"])
def test_reserved_argument_name_is_refused(spec: SpecFolder, name: str) -> None:
    line = spec.edit("commands", NAME, f"{NAME}      {name}: {{type: string, description: It.}}\n") + 1
    hint = "give it another name with `argument`"
    assert spec.only_problem() == ("commands", line, f"{name}: no argument can be called {name!r}; {hint}")


@pytest.mark.parametrize("name", ["field", "date", "list", "wire"])
def test_reserved_payload_field_name_is_refused(spec: SpecFolder, name: str) -> None:
    line = spec.edit("types", LEAF, f"{LEAF}      {name}: {{type: string, description: It.}}\n") + 1
    assert ("types", line) in spec.locations_of(f"{name}: no argument can be called {name!r}")


@pytest.mark.parametrize("name", ["mark", "date", "choose", "commands", "overload", "self"])
def test_field_may_have_a_name_that_only_other_modules_use(spec: SpecFolder, name: str) -> None:
    spec.edit("types", "      upper: {type", f"      {name}: {{type: string, description: It.}}\n      upper: {{type")
    assert spec.problems() == []


@pytest.mark.parametrize(
    ("name", "owner"), [("Exception", "Python"), ("TypeError", "Python"), ("Client", "the package")]
)
def test_reserved_class_name_is_refused(spec: SpecFolder, name: str, owner: str) -> None:
    line = spec.edit("objects", "message: Shelf", f"message: {name}")
    reason = f"no class can be called {name!r}; {owner} needs the name; choose another"
    assert spec.only_problem() == ("objects", line, reason)


@pytest.mark.parametrize("name", ["AbstractSet", "Websocket", "LazyModule"])
def test_name_may_be_free_for_a_message_and_reserved_for_a_payload(spec: SpecFolder, name: str) -> None:
    spec.edit("objects", "message: Shelf", f"message: {name}")
    assert spec.problems() == []
    spec.edit("objects", f"message: {name}", "message: Shelf")
    spec.edit("types", "  Recipe:", f"  {name}:")
    spec.edit("commands", "payload: Recipe", f"payload: {name}")
    assert f"no class can be called {name!r}" in spec.only_problem()[2]


@pytest.mark.parametrize("name", ["RECIPE", "Leaf", "FIELD"])
def test_command_whose_class_has_the_name_of_another_is_refused(spec: SpecFolder, name: str) -> None:
    line = spec.edit("commands", "  LOOK_AROUND:\n", f"  {name}:\n")
    assert ("commands", line) in spec.locations_of(f"{name!r} can't be converted to the name of a class")


@pytest.mark.parametrize(
    ("compat", "expected"),
    [
        ("{method: websocket}", "LOOK: the drop-in needs the name 'websocket' for itself; set `method` to another"),
        ("{method: _on_open}", "LOOK: the drop-in needs the name '_on_open' for itself; set `method` to another"),
        (
            "{arguments: {name: str}}",
            "LOOK: no argument of the drop-in can be called 'str'; set another name under `arguments`",
        ),
    ],
)
def test_reserved_name_in_the_drop_in_is_refused(spec: SpecFolder, compat: str, expected: str) -> None:
    spec.edit("commands", "    method: look\n", f"    method: look\n    compat: {compat}\n")
    assert spec.only_problem()[2] == expected


def test_variants_with_arguments_of_different_names_are_a_problem(spec: SpecFolder) -> None:
    text = spec.path("commands").read_text(encoding="utf-8")
    before, after = text.rsplit("      name: *name\n", 1)
    renamed = "      name: {type: KettleName, argument: kettle, description: It.}\n"
    spec.path("commands").write_text(before + renamed + after, encoding="utf-8")
    assert "already has a method 'move_lid'; choose another name, or declare both as variants" in spec.only_problem()[2]
