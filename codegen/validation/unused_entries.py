"""Finds entries of the spec that nothing uses: types, the `key` of an object, and addresses of the HTTP service."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.problems import Problem
from ..spec_reading.spec_documents import Spec
from .references import used_types


def check_types(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each scalar, shape or payload that nothing refers to."""
    used = used_types(spec)
    for group in ("scalars", "shapes", "payloads"):
        for name in sorted(spec.names("types", group) - used):
            yield spec.problem("types", (group, name), f"nothing uses {name}", "use it or remove it")


def check_keys(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `key` of an object that answers no command."""
    awaited: set[str] = set()
    for raw in spec.entries("commands", "commands").values():
        awaited |= {raw["answer"]["object"], raw["answer"].get("receipt", "")}
        awaited |= {effect["object"] for effect in raw.get("effects", ())}
    for name, raw in spec.entries("objects", "objects").items():
        if "key" in raw and name not in awaited:
            message = f"{name}: no command waits for it, so nothing uses its key"
            yield spec.problem("objects", ("objects", name, "key"), message, "remove `key`")


def check_addresses(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each address of the HTTP service that no command has as its base."""
    used = {raw["http"]["base"] for raw in spec.entries("commands", "rest").values()}
    for name in spec.section("rest").get("bases", {}):
        if name not in used:
            yield spec.problem("protocol", ("rest", "bases", name), f"nothing uses the base {name}", "remove it")


RULES = (check_types, check_keys, check_addresses)
