# generated from codegen/templates/package/_runtime/options/transport_argument_values.py by `python -m codegen generate`; changes here are lost
"""Defines the values of the `transport` argument of actions."""

from typing import Literal

Transport = Literal["socket", "rest"]
"""The way on which an action is sent: the WebSocket, or HTTP."""
