"""Defines the type of the argument `transport`: an action is sent over the WebSocket or over HTTP."""

from typing import Literal

Transport = Literal["socket", "rest"]
"""How an action is sent: over the WebSocket or over HTTP."""
