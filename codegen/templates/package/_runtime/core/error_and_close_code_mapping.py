"""Converts error codes and close codes of the service to exceptions. The protocol table names the exceptions."""

from __future__ import annotations

import copy
import re
from typing import Any, TypeVar

from .errors import BlueCurrentError, ConnectionLost, Reaction, RequestLimitReached
from .message_field_reading import get_field
from .protocol_table_types import Failure, Protocol
from .request_limit_reset_time import find_next_reset

E = TypeVar("E", bound=BlueCurrentError)

CLIENT_CLOSE_REASONS = {
    1002: "the service sent what is no WebSocket frame",
    1007: "the service sent a text that is not UTF-8",
    1009: "the service sent a message that is too large: the limit is {limit}",
}
"""Texts that say why a client has closed a connection, by close code."""

UNANSWERED_PING = 1011
"""The code with which a client closes a connection whose other side does not answer a ping."""

CODE = r"\s*[0-9]{1,9}\s*"


def copy_error(error: E) -> E:
    """Returns a copy of an error without its traceback, to be raised in another place."""
    duplicate = copy.copy(error)
    duplicate.__cause__ = error.__cause__
    return duplicate


def set_reaction(error: E, reaction: Reaction) -> E:
    """Sets the reaction of the client to an error, and returns the error."""
    error.reaction = reaction
    return error


def map_failure(
    protocol: Protocol, failure: Failure, *, code: int | None = None, text: str | None = None
) -> BlueCurrentError:
    """Returns the error for a `Failure` of the protocol table; `text` is the text that the service sent."""
    error = failure.error(text or failure.text, code=code, text=text)
    if isinstance(error, RequestLimitReached):
        error.resets_at = find_next_reset(protocol.limit)
    return set_reaction(error, failure.reaction)


def map_error_object(protocol: Protocol, message: Any) -> BlueCurrentError:
    """Returns the error for an error object; `message` is a decoded message or a JSON object."""
    errors = protocol.errors
    code, text = get_field(message, errors.code), get_field(message, errors.text)
    number = _parse_code(code)
    failure = errors.codes.get(number, errors.other) if number is not None else errors.other
    return map_failure(protocol, failure, code=number, text=text if isinstance(text, str) and text else None)


def _parse_code(code: Any) -> int | None:
    """Returns an error code that was sent as a number or as digits; None for anything else, also for True."""
    if isinstance(code, str) and re.fullmatch(CODE, code):
        return int(code)
    if isinstance(code, float) and code.is_integer():
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def map_close(protocol: Protocol, code: int, by: str) -> BlueCurrentError:
    """Returns the error for a connection that the side `by` closed with `code`; 1006 means: without a close frame."""
    if failure := protocol.errors.close_codes.get(code):
        return map_failure(protocol, failure, code=code)
    if by == "client" and code in CLIENT_CLOSE_REASONS:
        text = CLIENT_CLOSE_REASONS[code].format(limit=describe_size(protocol.max_frame))
        return set_reaction(ConnectionLost(text, code=code), Reaction.RETRY_WITHOUT_CALLS)
    how = "was cut off" if code == 1006 else f"was closed by the {by} with code {code}"
    if by == "client" and code == UNANSWERED_PING:
        how = "was cut off: the service did not answer a ping"
    return set_reaction(ConnectionLost(f"the connection {how}", code=code), Reaction.RETRY)


def describe_size(size: int) -> str:
    """Returns a number of bytes as text, also in MiB if that is a whole number."""
    return f"{size} bytes" if size % 2**20 else f"{size // 2**20} MiB ({size} bytes)"
