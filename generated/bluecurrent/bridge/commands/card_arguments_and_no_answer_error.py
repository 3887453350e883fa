# generated from codegen/templates/package/bridge/commands/card_arguments_and_no_answer_error.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the error of a charge point that does not answer, and lists the parameters that take a card."""

from __future__ import annotations

from typing import Final

NO_ANSWER_ERROR: Final = "TIMEOUT"
"""The error in the verdict for a charge point that does not answer."""

CARD_ARGUMENTS: Final[dict[str, tuple[str, str]]] = {
    "START_SESSION": ("session_token", "card"),
}
"""The parameter of a command that takes a charge card, and the name under which the card can be named instead."""
