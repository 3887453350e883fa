"""Well-formed entries -> the parts of a protocol that say all by themselves, and name no source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model.commands import Answer, Compat, Effect, Method
from ..model.names import ClassName, PythonIdentifier
from ..model.objects import Condition, DerivedValue
from ..model.value_types import Scalar

Raw = Mapping[str, Any]


def only(raw: Raw, *names: str) -> dict[str, Any]:
    return {name: raw[name] for name in names if name in raw}


def scalar(name: str, raw: Raw) -> Scalar:
    plain = only(raw, "description", "base", "example", "pattern", "form", "minimum", "maximum", "unit", "zone")
    marks = only(raw, "sensitive", "placeholder")
    lists: dict[str, Any] = {key: tuple(raw[key]) for key in ("values", "formats", "public") if key in raw}
    return Scalar(ClassName(name), **plain, **marks, **lists)


def derived(raw: Raw) -> tuple[DerivedValue, ...]:
    return tuple(
        DerivedValue(
            PythonIdentifier(name),
            of=tuple(tuple(operand) if isinstance(operand, list) else operand for operand in item["of"]),
            when=Condition(**item["when"]) if "when" in item else None,
            **only(item, "label", "description", "operation", "unit", "digits", "divisor"),
        )
        for name, item in raw.items()
    )


def answer(raw: Raw) -> Answer:
    effect = Effect(**raw["effect"]) if "effect" in raw else None
    return Answer(raw["object"], raw.get("receipt"), raw.get("first", False), effect)


def methods(raw: Raw) -> tuple[Method, ...]:
    if "method" not in raw:
        return ()
    returns = raw.get("returns", "content")
    also = raw.get("also", {}).items()
    return (
        Method(PythonIdentifier(raw["method"]), returns, raw["description"]),
        *(Method(PythonIdentifier(name), item.get("returns", returns), item["description"]) for name, item in also),
    )


def compat(raw: Raw) -> Compat:
    renamed = raw["compat"].get("arguments", {})
    names = {name: renamed.get(name, item.get("argument", name)) for name, item in raw["parameters"].items()}
    method = PythonIdentifier(raw["compat"].get("method") or raw["method"])
    return Compat(method, {name: PythonIdentifier(argument) for name, argument in names.items()})
