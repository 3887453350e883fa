"""Defines the values of the `transport` argument of actions."""

from typing import Literal

Transport = Literal["socket", "rest"]
"""The way on which an action is sent: the WebSocket, or HTTP."""
