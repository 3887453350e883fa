"""Collects the words of the project's spec that must not be in what is generated from another spec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from codegen.__main__ import ROOT
from codegen.model.protocol import Protocol
from codegen.validation.load_spec import load_spec

TERMS_OF_THE_CLIENT = frozenset({"api_token", "customer_id", "ERROR"})
"""Names in the spec that the client has too, for services of all kinds; ERROR is a level of logging."""
NAME = re.compile(r"\w*[a-z0-9]_\w*|[A-Z0-9_]{3,}|([A-Z][a-z]+){2,}|.*[ /].*")
"""A name that is not a single word of English: with an underscore, in capitals, of several words, or an address."""

SUBJECT = "(?i:charge.?point|evse)"
"""The pattern of the service's words for what most messages are about, also within other names."""


@cache
def service_words() -> re.Pattern[str]:
    """Returns a pattern of the service's words that are neither English nor of the spec's language."""
    language = set(re.findall(r"\w+", (ROOT / "spec/spec.schema.json").read_text(encoding="utf-8")))
    names = set(filter(NAME.fullmatch, names_of(load_spec(ROOT / "spec")))) - language - TERMS_OF_THE_CLIENT
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names)))})(?!\w)|{SUBJECT}")


def names_of(protocol: Protocol) -> Iterator[str]:
    """Yields the names of commands, objects, fields, parameters, types and methods, and the words for their subject."""
    yield from (protocol.subject.name, protocol.subject.plural, protocol.subject.identity, protocol.subject.activity)
    yield from (protocol.log_in["made_in"], protocol.endpoint["url"], protocol.limit["zone"])
    yield from (*protocol.commands, *protocol.objects, *protocol.scalars, *protocol.shapes, *protocol.payloads)
    for shape in protocol.received_classes.values():
        yield from (value.name for value in (*shape.fields, *shape.derived))
    for command in protocol.commands.values():
        yield from (method.name for method in command.methods)
        yield from (name for item in command.wire_parameters for name in (item.name, str(item.argument)))
