"""Defines the values of the argument `wait`: how long a call waits whose command changes something."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""The end of an action's wait: the verdict, the service's receipt, or only that the command is sent."""
