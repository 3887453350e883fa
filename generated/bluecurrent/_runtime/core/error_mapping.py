# generated from codegen/templates/package/_runtime/core/error_mapping.py by `python -m codegen generate`; changes here are lost
"""From the service's ways of saying no to an error, as the protocol's table has it."""

from __future__ import annotations

import copy
import re
import ssl
from typing import Any, TypeVar

from websockets.exceptions import InvalidStatus

from .errors import BlueCurrentError, ConnectionFailed, ConnectionLost, Reaction, RequestLimitReached
from .field_lookup import held
from .limit_reset import next_reset
from .protocol_table import Failure, Protocol

E = TypeVar("E", bound=BlueCurrentError)

CODE = r"\s*[0-9]{1,9}\s*"


def again(error: E) -> E:
    """The same error, to be raised in another place: without the first one's traceback."""
    other = copy.copy(error)
    other.__cause__ = error.__cause__
    return other


def reacted(error: E, reaction: Reaction) -> E:
    """The error, with what the client does about it."""
    error.reaction = reaction
    return error


def failed(
    protocol: Protocol, failure: Failure, *, code: int | None = None, text: str | None = None
) -> BlueCurrentError:
    """The error that a failure of the table stands for."""
    error = failure.error(text or failure.text, code=code, text=text)
    if isinstance(error, RequestLimitReached):
        error.resets_at = next_reset(protocol.limit)
    return reacted(error, failure.reaction)


def refused(protocol: Protocol, message: Any) -> BlueCurrentError:
    """The error that an error object stands for; `message` is a decoded message or a JSON object."""
    errors = protocol.errors
    code, text = held(message, errors.code), held(message, errors.text)
    number = _number(code)
    failure = errors.codes.get(number, errors.other) if number is not None else errors.other
    return failed(protocol, failure, code=number, text=text if isinstance(text, str) and text else None)


def _number(code: Any) -> int | None:
    """An error's code, which the log-in reads before there are models: as text too, and True is not 1."""
    if isinstance(code, str) and re.fullmatch(CODE, code):
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def closed(protocol: Protocol, code: int, by: str) -> BlueCurrentError:
    """The error that the end of a connection stands for."""
    if failure := protocol.errors.close_codes.get(code):
        return failed(protocol, failure, code=code)
    how = "was cut off" if code == 1006 else f"was closed by the {by} with code {code}"
    return reacted(ConnectionLost(f"the connection {how}", code=code), Reaction.RETRY)


def unopened(protocol: Protocol, place: str, reason: Exception) -> BlueCurrentError:
    """The error for a connection that could not be opened; `place` is the host and port."""
    if isinstance(reason, InvalidStatus):
        return _rejected(protocol, place, reason)
    if isinstance(reason, TimeoutError):
        why = "no answer in time"
    elif isinstance(reason, OSError):
        why = str(reason) or type(reason).__name__
    else:
        # Such an error's text can hold an address with a password in it (a proxy's, say).
        why = type(reason).__name__
    error = ConnectionFailed(f"could not connect to {place}: {why}")
    untrusted = isinstance(reason, ssl.SSLCertVerificationError)
    if isinstance(reason, OSError):
        error.__cause__ = reason.with_traceback(None)
    return reacted(error, Reaction.GIVE_UP if untrusted else Reaction.RETRY)


def _rejected(protocol: Protocol, place: str, reason: InvalidStatus) -> BlueCurrentError:
    status = reason.response.status_code
    said = " ".join(reason.response.headers.get_all(protocol.errors.reject_header))
    for words, failure in protocol.errors.reject_reasons.items():
        if words.lower() in said.lower():
            return failed(protocol, failure, code=status)
    why = "redirects are not followed" if 300 <= status < 400 else "the connection was refused"
    return reacted(ConnectionFailed(f"{place}: {why}, HTTP {status}", code=status), Reaction.RETRY)
