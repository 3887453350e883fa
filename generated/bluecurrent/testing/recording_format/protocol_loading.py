# generated from codegen/templates/package/testing/recording_format/protocol_loading.py by `python -m codegen generate`; changes here are lost
"""Imports the generated tables of the protocol, one about WebSocket commands and one about HTTP commands."""

from __future__ import annotations

from importlib import import_module

from ..._runtime.core.protocol_table_types import Protocol
from ..._runtime.rest.rest_table_types import RestService


def default_rest_service() -> RestService | None:
    """Returns the service that answers over HTTP; None if the package was generated without one."""
    try:
        module = import_module(f"{__name__.partition('.testing.')[0]}.rest_protocol")
    except ModuleNotFoundError:
        return None
    service: RestService = module.REST
    return service


def default_protocol() -> Protocol:
    """Returns the protocol by which recordings are read and made if no other is given."""
    from ...protocol import PROTOCOL  # imported late: `testing` also runs where no protocol was generated

    return PROTOCOL
