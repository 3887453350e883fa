# generated from codegen/templates/package/_runtime/options/transport_argument_type.py by `python -m codegen generate`; changes here are lost
"""Defines the type of the argument `transport`, which chooses the WebSocket or HTTP for an action."""

from typing import Literal

Transport = Literal["socket", "rest"]
"""How an action is sent: over the WebSocket or over HTTP."""
