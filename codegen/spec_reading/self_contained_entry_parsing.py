"""Parses the spec entries that need no other entry, such as scalars, derived values and effects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model.command_effects import Effect, ItemChange, ItemLookup
from ..model.command_line_settings import BusyState, CommandLine, ListCommand, SettingView
from ..model.commands import Answer, ArgumentLookup, Compat, Method, Variant
from ..model.python_names import ClassName, PythonIdentifier
from ..model.received_objects import Condition, DerivedValue
from ..model.value_types import Evidence, Scalar, Source

RawEntry = Mapping[str, Any]


def pick(raw: RawEntry, *keys: str) -> dict[str, Any]:
    """Returns the given keys of an entry with their values; a key that the entry lacks is left out."""
    return {key: raw[key] for key in keys if key in raw}


def parse_source(raw: str | RawEntry) -> Source:
    """Parses a source: a title, or a title and the endpoint that the source is about."""
    return Source(raw) if isinstance(raw, str) else Source(**raw)


def parse_scalar(name: str, raw: RawEntry) -> Scalar:
    """Parses a scalar."""
    keys = ("description", "base", "example", "pattern", "form", "minimum", "maximum", "unit", "zone")
    lists: dict[str, Any] = {key: tuple(raw[key]) for key in ("values", "formats", "public") if key in raw}
    return Scalar(ClassName(name), **pick(raw, *keys, "sensitive", "placeholder"), **lists)


def parse_derived_values(raw: RawEntry) -> tuple[DerivedValue, ...]:
    """Parses the derived values of a shape."""
    return tuple(
        DerivedValue(
            PythonIdentifier(name),
            of=tuple(tuple(operand) if isinstance(operand, list) else operand for operand in item["of"]),
            when=parse_condition(item["when"]) if "when" in item else None,
            **pick(item, "label", "description", "operation", "unit", "digits", "divisor"),
        )
        for name, item in raw.items()
    )


def parse_condition(raw: RawEntry) -> Condition:
    """Parses the condition under which another operand is used."""
    return Condition(flag_field=raw["remembered"], shared_field=raw["by"], replacement_operand=raw["then"])


def parse_answer(raw: RawEntry) -> Answer:
    """Parses the answer of a command."""
    return Answer(raw["object"], raw.get("receipt"), raw.get("first", False))


def parse_effect(raw: RawEntry, evidence: Evidence) -> Effect:
    """Parses a change that a command makes."""
    lookup = ItemLookup(**raw["lookup"]) if "lookup" in raw else None
    item = ItemChange(**raw["item"]) if "item" in raw else None
    keys = ("object", "place", "value", "refusal", "parameter", "when", "confirms", "settle")
    old_values = tuple(raw.get("from", ()))
    return Effect(evidence=evidence, old_values=old_values, lookup=lookup, item=item, **pick(raw, *keys))


def parse_methods(raw: RawEntry) -> tuple[Method, ...]:
    """Parses the methods of a command: first `method`, then the methods under `also`."""
    if "method" not in raw:
        return ()
    returns = raw.get("returns", "content")
    return (
        Method(PythonIdentifier(raw["method"]), returns, raw["description"]),
        *(
            Method(PythonIdentifier(name), item.get("returns", returns), item["description"])
            for name, item in raw.get("also", {}).items()
        ),
    )


def parse_variant(raw: RawEntry) -> Variant | None:
    """Parses the argument by which a method chooses this command; None if there is none."""
    variant = raw.get("variant")
    return Variant(**variant | {"argument": PythonIdentifier(variant["argument"])}) if variant else None


def parse_lookup(raw: RawEntry | None) -> ArgumentLookup | None:
    """Parses the list in which the value of a parameter can be found; None if there is none."""
    if raw is None:
        return None
    return ArgumentLookup(
        PythonIdentifier(raw["argument"]), fields=tuple(raw["by"]), **pick(raw, "command", "value", "valid")
    )


def parse_compat(raw: RawEntry) -> Compat:
    """Parses the names that a command has in bluecurrent-api."""
    renamed = raw["compat"].get("arguments", {})
    names = {name: renamed.get(name, item.get("argument", name)) for name, item in raw["parameters"].items()}
    method = PythonIdentifier(raw["compat"].get("method") or raw["method"])
    return Compat(method, {name: PythonIdentifier(argument) for name, argument in names.items()})


def parse_command_line(raw: RawEntry | None) -> CommandLine | None:
    """Parses the section about the command line; None if the spec has none."""
    if raw is None:
        return None
    return CommandLine(
        **pick(raw, "description", "examples", "other_program", "http_check", "details", "watch"),
        list=ListCommand(**raw["list"]) if "list" in raw else None,
        busy=BusyState(**raw["busy"]) if "busy" in raw else None,
        setting=SettingView(**raw.get("setting", {})),
        pushes=tuple(raw.get("pushes", ())),
    )
