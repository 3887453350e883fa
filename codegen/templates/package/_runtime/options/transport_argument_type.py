"""Defines the values of the `transport` argument of actions."""

from typing import Literal

Transport = Literal["socket", "rest"]
"""How an action is sent: over the WebSocket or over HTTP."""
