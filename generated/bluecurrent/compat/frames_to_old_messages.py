# generated from codegen/templates/package/compat/frames_to_old_messages.py by `python -m codegen generate`; changes here are lost
"""Converts received frames to the dictionaries that bluecurrent-api passed to the program's callback."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from .._printing.printable_text import escape_unprintable
from .._runtime.core.error_and_close_code_mapping import map_error_object
from .._runtime.core.errors import BlueCurrentError, Reaction
from .._runtime.decoding.json_parsing import parse_json
from ..protocol import PROTOCOL
from .error_conversion import ERROR_TEXTS
from .reshaping import Reshaper

LOGGER = logging.getLogger("bluecurrent_api")

OBJECT, REFUSAL, SUCCESS = PROTOCOL.object, PROTOCOL.errors.refusal, PROTOCOL.errors.success

FATAL_REACTIONS = frozenset({Reaction.RENEW, Reaction.WAIT_FOR_RESET})
"""The reactions to errors after which the connection can no longer be used."""


class ConvertedFrame(NamedTuple):
    """Holds the message made from a frame, and tells if the frame refuses a command or ends the connection."""

    name: str
    """The object's name on the wire."""
    message: dict[str, Any] | None
    """The message for the receiver, if there is one."""
    refusal: str | None = None
    """The reason of a refusal, if the frame refuses a command."""
    fatal_error: BlueCurrentError | None = None
    """The error with which the connection must end; None if the connection can stay open."""


Decode = Callable[[bytes], Any]


@cache
def load_fast_decoder() -> Decode:
    """Returns a JSON decoder that is twice as fast as json.loads; call this in a thread, since the import is slow."""
    from pydantic_core import from_json

    return from_json


def decode_leniently(frame: bytes, decode: Decode) -> Any:
    """Decodes JSON, also with half a surrogate pair in a text; raises ValueError or RecursionError if it can't."""
    try:
        return decode(frame)
    except ValueError:
        return parse_json(frame)  # it accepts texts that hold half a character


def decode_object(frame: bytes, decode: Decode = parse_json) -> dict[str, Any] | None:
    """Returns the object in a frame; logs a warning and returns None if there is no object with a name."""
    try:
        message = decode_leniently(frame, decode)
    except (ValueError, RecursionError):
        LOGGER.warning("Dropped a frame that is not JSON")
        return None
    if not isinstance(message, dict):
        LOGGER.warning("Dropped a frame that is not a JSON object")
        return None
    name = message.get(OBJECT)
    if not isinstance(name, str) or not name:
        LOGGER.warning("Dropped a message without a name under '%s'", OBJECT)
        return None
    LOGGER.debug("Received %s", escape_unprintable(name))
    return message


def convert_frame(frame: bytes, reshape: Reshaper, decode: Decode = parse_json) -> ConvertedFrame | None:
    """Converts a frame; returns None if it has no effect on the program."""
    message = decode_object(frame, decode)
    if message is None:
        return None
    name: str = message[OBJECT]
    if name == PROTOCOL.errors.object:
        return convert_error_object(message)
    refusal = find_refusal(message)
    try:
        reshaped = reshape(name, message)
    except Exception as error:  # noqa: BLE001 - an invalid message must not end the connection
        LOGGER.warning("Dropped a %s that can't be read: %s", name, type(error).__name__)
        reshaped = None
    return None if reshaped is None and refusal is None else ConvertedFrame(name, reshaped, refusal)


def convert_error_object(message: dict[str, Any]) -> ConvertedFrame:
    """Converts an error object to a refusal of every waiting command, since an error object names no command."""
    error = map_error_object(PROTOCOL, message)
    text = ERROR_TEXTS.get(error.code, "Unknown error") if error.code is not None else "Unknown error"
    if error.reaction in FATAL_REACTIONS:
        return ConvertedFrame(PROTOCOL.errors.object, None, text, error)
    LOGGER.warning("The service answered with error %s: %s", error.code, text)
    return ConvertedFrame(PROTOCOL.errors.object, None, text)


def find_refusal(message: dict[str, Any]) -> str | None:
    """Returns the reason why an answer refuses a command; None if the answer is not a refusal."""
    reason = message.get(REFUSAL)
    if isinstance(reason, str):
        reason = reason.strip()
    if not reason and message.get(SUCCESS) is not False:
        return None
    return reason if isinstance(reason, str) and reason else "no reason was given"
