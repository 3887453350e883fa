"""Defines the values of the `wait` argument of actions."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""What an action waits for: the charge point's verdict, the service's receipt, or only that the command is sent."""
