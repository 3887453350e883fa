"""Loads the protocol that this package was generated for."""

from __future__ import annotations

from ..._runtime.core.protocol_table import Protocol


def default_protocol() -> Protocol:
    """Returns the protocol by which recordings are read and made if no other is given."""
    from ...protocol import PROTOCOL  # imported late: `testing` also runs where no protocol was generated

    return PROTOCOL
