# generated from codegen/templates/package/_runtime/options/wait_option.py by `python -m codegen generate`; changes here are lost
"""Defines the values of the `wait` argument of actions."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""The end of an action's wait: the charge point's verdict, the service's receipt, or that the command is sent."""
