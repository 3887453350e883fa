"""What the templates are given: the protocol, and what was decided about it beforehand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..contract import argument_cases, derived_cases, exchange_cases, field_cases, time_cases
from ..model import stand_ins
from ..model.protocol import Command, Object, Protocol, Type
from ..sdk import client_methods, drop_in_methods, pydantic_models, scalars, subcommands
from . import page_examples, sequence_diagrams

REACTIONS = {
    "fail_call": "only that call fails",
    "renew": "the client logs in afresh",
    "retry": "the client connects again",
    "retry_slowly": "the client connects again, slowly",
    "wait_for_reset": "the client waits until the limit is reset",
    "give_up": "the client gives up",
}
"""What follows an error, in words."""


def view(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """Everything that a template may print."""
    return package_view(protocol) | tests_view(protocol, recordings) | docs_view(protocol, recordings)


def each(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """What a template with a placeholder in its name is rendered for."""
    return {
        "command": dict(protocol.commands),
        "object": dict(protocol.objects),
        "diagram": dict(sequence_diagrams.diagrams(page_examples.KINDS)),
    }


def package_view(protocol: Protocol) -> dict[str, Any]:
    """For the package."""
    return {
        "protocol": protocol,
        "received": pydantic_models.received(protocol),
        "sent": pydantic_models.sent(protocol),
        "scalars": scalars.declarations(protocol),
        "methods": client_methods.methods(protocol),
        "client_modules": client_methods.modules(client_methods.methods(protocol)),
        "client_values": client_methods.client_values(protocol),
        "memories": client_methods.memories(protocol),
        "stand_ins": stand_ins.stand_ins(protocol),
        "things": stand_ins.things(protocol),
        "public": stand_ins.public(protocol),
        "annotation": lambda kind: client_methods.annotation(protocol, kind),
        "compat_methods": drop_in_methods.methods(protocol),
        "subcommands": subcommands.subcommands(protocol),
        "words": subcommands.words(protocol),
        "plain_type": lambda kind: drop_in_methods.plain_type(protocol, kind),
    }


def tests_view(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """For the contract tests."""
    return {
        "cases": exchange_cases.cases(protocol, recordings),
        "derived_cases": derived_cases.derived_cases(protocol),
        "field_cases": field_cases.field_cases(protocol),
        "frames": field_cases.frames(protocol),
        "right_calls": argument_cases.right_calls(protocol),
        "time_cases": time_cases.time_cases(protocol),
        "wrong_calls": argument_cases.wrong_calls(protocol),
    }


def docs_view(protocol: Protocol, recordings: Path) -> dict[str, Any]:
    """For the reference pages."""
    recorded = list(exchange_cases.exchanges(recordings))

    def kind(command: Command) -> str:
        return page_examples.kind(protocol, command)

    def answered_commands(received: Object) -> list[Command]:
        return page_examples.answered_commands(protocol, received)

    def type_links(of: Type, path: str = "") -> str:
        return page_examples.type_links(protocol, of, path)

    return {
        "answered_commands": answered_commands,
        "exchanges": page_examples.shown_exchanges(protocol, recorded),
        "frames_of_objects": page_examples.shown_objects(protocol, recorded),
        "kind": kind,
        "kinds": {
            name: title
            for name, title in page_examples.KINDS.items()
            if any(kind(c) == name for c in protocol.commands.values())
        },
        "explanations": page_examples.EXPLANATIONS,
        "reactions": REACTIONS,
        "type_links": type_links,
    }
