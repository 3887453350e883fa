"""From a frame to what the receiver gets."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from .._runtime.core.error_mapping import map_error_object
from .._runtime.core.errors import BlueCurrentError, Reaction
from ..protocol import PROTOCOL
from .error_conversion import TEXTS
from .reshaping import Reshaper

LOGGER = logging.getLogger("bluecurrent_api")

OBJECT, REFUSAL, SUCCESS = PROTOCOL.object, PROTOCOL.errors.refusal, PROTOCOL.errors.success

FATAL = frozenset({Reaction.RENEW, Reaction.WAIT_FOR_RESET})
"""After these errors the connection is of no use."""


class Arrival(NamedTuple):
    """A message that concerns the program."""

    name: str
    """The object's name on the wire."""
    message: dict[str, Any] | None
    """What the receiver gets, if anything."""
    refusal: str | None = None
    """Why a command was refused, if it was."""
    ends: BlueCurrentError | None = None
    """Why the connection is to be given up, if it is."""


Decode = Callable[[bytes], Any]


@cache
def quick_decode() -> Decode:
    """A decoder of JSON that takes half the time of json.loads; loading it takes long, so it is done in a thread."""
    from pydantic_core import from_json

    return from_json


def decoded(frame: bytes, decode: Decode = json.loads) -> dict[str, Any] | None:
    """The object in a frame, with its name under `object`; None and a warning if there is none."""
    try:
        message = decode(frame)
    except (ValueError, RecursionError):
        LOGGER.warning("Dropped a frame that is not JSON")
        return None
    if not isinstance(message, dict):
        LOGGER.warning("Dropped a frame that is no object")
        return None
    name = message.get(OBJECT)
    if not isinstance(name, str) or not name:
        LOGGER.warning("Dropped a message that does not say which object it is")
        return None
    LOGGER.debug("Received %s", name)
    return message


def arrival(frame: bytes, reshape: Reshaper, decode: Decode = json.loads) -> Arrival | None:
    """What a frame means to the program; None if nothing."""
    message = decoded(frame, decode)
    if message is None:
        return None
    name: str = message[OBJECT]
    if name == PROTOCOL.errors.object:
        return failure(message)
    refusal = refusal_of(message)
    try:
        reshaped = reshape(name, message)
    except Exception as error:  # noqa: BLE001 - one odd message must not end the stream
        LOGGER.warning("Dropped a %s that can't be read: %s", name, type(error).__name__)
        reshaped = None
    return None if reshaped is None and refusal is None else Arrival(name, reshaped, refusal)


def failure(message: dict[str, Any]) -> Arrival:
    """What an error object means: it belongs to nobody, but may be what somebody waits for."""
    error = map_error_object(PROTOCOL, message)
    text = TEXTS.get(error.code, "Unknown error") if error.code is not None else "Unknown error"
    if error.reaction in FATAL:
        return Arrival(PROTOCOL.errors.object, None, text, error)
    LOGGER.warning("The service answered with error %s: %s", error.code, text)
    return Arrival(PROTOCOL.errors.object, None, text)


def refusal_of(message: dict[str, Any]) -> str | None:
    """Why an answer refuses: the service's words, if it gives any."""
    words = message.get(REFUSAL)
    if not words and message.get(SUCCESS) is not False:
        return None
    return words if isinstance(words, str) and words else "no reason was given"
