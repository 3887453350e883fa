# generated from codegen/templates/package/_runtime/core/wait_option.py by `python -m codegen generate`; changes here are lost
"""Defines how long a call of an action can wait."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""How long an action waits: for the charge point's verdict, the service's receipt, or only until it is sent."""
