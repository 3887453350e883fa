"""Builds a charge point's live-state methods: client methods without the argument for the charge point.

The live state is the always-current copy of an account. The code calls a charge point the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...model.live_state import Live
from ...model.protocol import Protocol
from .client_methods import ClientMethod, client_methods, imported_modules


def live_methods(protocol: Protocol) -> tuple[ClientMethod, ...]:
    """Returns the live-state methods of a subject (a charge point). They lack the argument that names the subject."""
    return tuple(find_methods(protocol, protocol.live)) if protocol.live else ()


def live_modules(protocol: Protocol) -> list[str]:
    """Returns the modules of the package that the live state imports at their first use."""
    needed = {"commands", "messages", "live_snapshots", *imported_modules(live_methods(protocol))}
    return sorted(needed | ({"payloads"} if protocol.live and protocol.live.limits else set()))


def limit_arguments(protocol: Protocol) -> dict[str, Any]:
    """Returns the Python names of the parameters of overrides, by their keys in the spec; empty without overrides.

    `listed` maps each field of a listed override to the argument that sets this field.
    """
    limits = protocol.live.limits if protocol.live else None
    if limits is None:
        return {}
    commands = [protocol.commands[name] for name in (limits.edit, limits.set)]
    arguments = {item.name: str(item.argument) for command in commands for item in command.wire_parameters}
    keys = ("id", "subjects", "amps", "start_time", "start_days", "stop_time", "stop_days")
    added = (effect.item for effect in protocol.commands[limits.set].effects if effect.object == limits.list)
    listed = {name: arguments[parameter] for item in added if item for name, parameter in item.fields.items()}
    return {key: arguments[getattr(limits, key)] for key in keys} | {"listed": listed}


def find_methods(protocol: Protocol, live: Live) -> Iterator[ClientMethod]:
    acting = [method for method in client_methods(protocol) if method.kind == "act"]
    bound = {method.command.name: bind_to_subject(method) for method in acting if acts_on_one(method, live)}
    yield from bound.values()
    for name, alias in live.methods.items():
        method = bound[alias.command]
        parameters = {parameter.name: parameter.argument for parameter in method.command.parameters}
        renamed = {str(parameters[wire_name]): argument for wire_name, argument in alias.arguments.items()}
        yield make_alias(method, name, renamed)


def make_alias(method: ClientMethod, name: str, renamed: dict[str, str]) -> ClientMethod:
    """Returns a copy of a method under a second name, and with second names for some arguments.

    An argument that is given the name of its lookup argument (such as a card's name) is removed: only the lookup
    argument is kept.
    """
    replaced_by_lookup = {item.name for item in method.lookups if renamed.get(item.name) == item.lookup.text_argument}
    arguments = [
        replace(item, annotation=item.annotation.removesuffix(" | None"), default=None, keyword=False)
        if any(item.name == other.lookup.text_argument for other in method.lookups if other.name in replaced_by_lookup)
        else replace(item, name=renamed.get(item.name, item.name))
        for item in method.arguments
        if item.name not in replaced_by_lookup
    ]
    passed = [
        f"{item.name}={item.name if item.name in replaced_by_lookup else renamed.get(item.name, item.name)}"
        for item in method.sent_arguments
    ]
    return replace(
        method,
        name=name,
        arguments=tuple(arguments),
        passed=(*method.passed[:1], *passed),
        lookups=tuple(replace(item, can_be_given=item.name not in replaced_by_lookup) for item in method.lookups),
    )


def acts_on_one(method: ClientMethod, live: Live) -> bool:
    """Tells if a method acts on the subject that its first argument names."""
    parameters = method.command.parameters
    return bool(parameters) and parameters[0].name == live.identity and not parameters[0].type.items[0].is_list


def bind_to_subject(method: ClientMethod) -> ClientMethod:
    """Returns a copy of a method without the argument for the subject; the copy passes the identity itself."""
    first = method.command.parameters[0].argument
    arguments = tuple(item for item in method.arguments if item.name != first)
    passed = [f"{item.name}={item.name}" for item in method.sent_arguments if item.name != first]
    own = {f"{first}={first}": f"{first}=self._identity"}
    over_http = method.over_http and replace(
        method.over_http,
        identity="self._identity",
        passed=tuple(own.get(item, item) for item in method.over_http.passed),
    )
    return replace(method, arguments=arguments, passed=(f"{first}=self._identity", *passed), over_http=over_http)
