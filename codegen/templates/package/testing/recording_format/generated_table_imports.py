"""Imports the generated tables of the protocol: one for WebSocket commands, and one for HTTP if it exists."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.rest.rest_table_types import RestService


def load_optional_module(name: str) -> ModuleType | None:
    """Returns a module of the package; None if the package was generated without it."""
    try:
        return import_module(f"{__name__.partition('.testing.')[0]}.{name}")
    except ModuleNotFoundError:
        return None


def load_default_rest_service() -> RestService | None:
    """Returns the service that answers over HTTP; None if the package was generated without one."""
    module = load_optional_module("rest_protocol")
    service: RestService | None = module.REST if module else None
    return service


def load_default_protocol() -> Protocol:
    """Returns the protocol by which recordings are read and made if no other is given."""
    from ...protocol import PROTOCOL  # imported late: `testing` also runs where no protocol was generated

    return PROTOCOL
