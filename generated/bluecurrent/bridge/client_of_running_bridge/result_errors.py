# generated from codegen/templates/package/bridge/client_of_running_bridge/result_errors.py by `python -m codegen generate`; changes here are lost
"""Converts results of failed commands to exceptions, and defines the exception for a bridge that is offline."""

from __future__ import annotations

from ..._runtime.core.errors import BlueCurrentError, CommandRejected, ConnectionLost, InvalidRequest, RequestTimeout
from ..commands.card_arguments_and_no_answer_error import NO_ANSWER_ERROR


class NoBridge(Exception):
    """Means that no bridge is online, so that nothing can be read or sent: the message says why."""


def make_error(status: str, text: str) -> BlueCurrentError:
    """Returns the error for a result that is not ok."""
    if status == "invalid":
        return InvalidRequest(text)
    if status == "rejected" or (status == "timeout" and NO_ANSWER_ERROR in text):
        return CommandRejected(text)
    return RequestTimeout(text) if status == "timeout" else ConnectionLost(text)
