"""Defines the values of the argument `wait` of commands that change something: how long such a call waits."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""The end of an action's wait: the verdict, the service's receipt, or only that the command is sent."""
