# generated from codegen/templates/package/testing/recording_format/default_protocol.py by `python -m codegen generate`; changes here are lost
"""The protocol that this package was generated for."""

from __future__ import annotations

from ..._runtime.core.protocol_table import Protocol


def default_protocol() -> Protocol:
    """What recordings are read by where no other protocol is given."""
    from ...protocol import PROTOCOL  # not above: this half of the package also runs without the generated one

    return PROTOCOL
