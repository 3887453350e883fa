# generated from codegen/templates/package/_runtime/options/wait_argument_type.py by `python -m codegen generate`; changes here are lost
"""Defines the type of the argument `wait`: wait for the verdict, the receipt, or only the sending."""

from typing import Literal

Wait = Literal["verdict", "receipt", "sent"]
"""The event that ends the wait for an action: its verdict, the service's receipt, or only its sending."""
