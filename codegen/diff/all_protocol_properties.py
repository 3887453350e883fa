"""Collects, for `diff`, the properties of every item of a protocol. They affect users of the SDK."""

from __future__ import annotations

from dataclasses import asdict

from ..model.failure_reactions import Failure
from ..model.live_state import Live
from ..model.protocol import Protocol
from .bridge_entity_properties import entity_items
from .command_properties import command_items
from .item_keys import ItemKey, Items, Properties
from .method_and_subcommand_properties import interface_items
from .received_object_properties import object_items
from .rest_command_properties import rest_items

SECTIONS = ("endpoint", "frames", "log_in", "greeting", "flow_id", "timeouts", "acknowledgements", "limit")


def protocol_properties(protocol: Protocol) -> dict[ItemKey, Properties]:
    """Returns the properties of every command, object, field and other item of a protocol, by key."""
    lists = (command_items, rest_items, object_items, service_items, interface_items, entity_items)
    return {key: properties for items in lists for key, properties in items(protocol)}


def service_items(protocol: Protocol) -> Items:
    """Yields the errors, the open questions and the other sections of protocol.yaml."""
    failures = (
        ("error code", protocol.error_codes),
        ("error code", {"other": protocol.other_error}),
        ("close code", protocol.close_codes),
        ("reject reason", protocol.reject_reasons),
    )
    for kind, failures_by_name in failures:
        for name, failure in failures_by_name.items():
            yield ItemKey(kind, (str(name),)), failure_properties(failure)
    for section in SECTIONS:
        yield ItemKey("section", (section,)), dict(getattr(protocol, section))
    errors = {f"{entry} key": protocol.errors[entry] for entry in ("code", "text")}
    yield ItemKey("section", ("errors",)), {"object": protocol.errors["object"]} | errors
    yield ItemKey("section", ("reject",)), {entry: protocol.reject[entry] for entry in ("status", "header")}
    subject = {"word" if key == "name" else key: value for key, value in asdict(protocol.subject).items()}
    yield ItemKey("section", ("subject",)), subject
    if protocol.command_line:
        yield ItemKey("section", ("command_line",)), asdict(protocol.command_line)
    if protocol.live:
        yield ItemKey("section", ("live",)), live_properties(protocol.live)
    for text in protocol.unknown:
        yield ItemKey("unknown", (text,)), {}


def live_properties(live: Live) -> Properties:
    parts = {
        f"part {part.name}": f"{part.shape.name} by {part.command} from {', '.join(part.fed_by)}"
        for part in live.parts.values()
    }
    return {
        **parts,
        "same": dict(live.same_fields or {}),
        "summed": list(live.summed_values),
        "whole": list(live.replaced_shapes),
        **{f"sessions {name}": value for name, value in (asdict(live.sessions) if live.sessions else {}).items()},
        **{f"limits {name}": value for name, value in (asdict(live.limits) if live.limits else {}).items()},
    }


def failure_properties(failure: Failure) -> Properties:
    return {
        "error": failure.error,
        "reaction": failure.reaction,
        "text": failure.text,
        "sure": failure.evidence.sure,
    }
