# generated from codegen/templates/package/_runtime/requests/call_errors.py by `python -m codegen generate`; changes here are lost
"""Makes the errors of failed calls, without secrets that the service may have repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..core.error_and_close_code_mapping import copy_error
from ..core.errors import (
    BlueCurrentError,
    CommandRejected,
    ConnectionLost,
    RequestLimitReached,
    RequestTimeout,
    ServerError,
    add_call_to_error,
)
from ..core.message_field_reading import get_field
from ..core.protocol_table_types import Errors
from ..core.secrets import scrub
from ..core.unparsed_messages import InvalidMessage
from .call_state import Call


def make_refusal_error(
    errors: Errors, call: Call, message: Any, secrets: Callable[[], Iterable[str]]
) -> CommandRejected | None:
    """Makes the error for an answer that refuses a call; None if the answer does not refuse."""
    reason = get_field(message, errors.refusal)
    if isinstance(reason, str):
        reason = reason.strip()
    if get_field(message, errors.success) is not False and not reason:
        return None
    text = scrub(reason, (*secrets(), *call.secrets)) if isinstance(reason, str) and reason else None
    error = CommandRejected(f"{call.description} was refused: {text or 'no reason was given'}", text=text)
    return add_call_to_error(error, call.route.command, call.identity)


def make_unreadable_error(errors: Errors, call: Call, message: Any) -> ServerError | None:
    """Makes the error for an answer that is not of its declared class, or does not show if an action succeeded."""
    if not isinstance(message, call.answer_type):
        why = "; ".join(message.reasons) if isinstance(message, InvalidMessage) else f"it is a {type(message).__name__}"
    elif not (call.route.acts and (unclear := _find_unclear_outcome(errors, message))):
        return None
    else:
        why = "; ".join(unclear)
    command = call.route.command
    return add_call_to_error(ServerError(f"the answer to {command} can't be read: {why}"), command, call.identity)


def _find_unclear_outcome(errors: Errors, message: Any) -> list[str]:
    """Returns the problems of the fields that show if an action succeeded."""
    fields = (errors.success, errors.refusal)
    return [problem for problem in getattr(message, "problems", ()) if problem.split(" ", 1)[0] in fields]


def redact_error(error: BlueCurrentError, secrets: Iterable[str]) -> BlueCurrentError:
    """Removes secrets from an error's texts, and returns the error."""
    error.text = scrub(error.text, secrets) if error.text else error.text
    error.args = tuple(scrub(str(argument), secrets) for argument in error.args)
    return error


def make_call_error(error: BlueCurrentError, call: Call, secrets: Iterable[str]) -> BlueCurrentError:
    """Copies an error and names the call in it."""
    copy = add_call_to_error(copy_error(error), call.route.command, call.identity)
    copy.args = (f"{call.description}: {error}",)
    return redact_error(copy, (*secrets, *call.secrets))


def make_connection_lost_error(error: BlueCurrentError, call: Call, secrets: Iterable[str]) -> BlueCurrentError:
    """Makes the error of a call whose connection has ended; an action may or may not have been carried out."""
    limited = isinstance(error, RequestLimitReached) and call.receipt is None
    if limited or not call.route.acts:
        return make_call_error(error, call, secrets)
    text = "the connection ended before the answer, and it is not known whether it was carried out"
    lost = ConnectionLost(f"{call.description}: {text}: {error}", code=error.code)
    return redact_error(add_call_to_error(lost, call.route.command, call.identity), (*secrets, *call.secrets))


def make_timeout_error(call: Call, seconds: float) -> RequestTimeout:
    """Makes the error of a call that was not answered in time, with what was received for it."""
    if not call.is_sent and call.lost_connections:
        times = "once" if call.lost_connections == 1 else f"{call.lost_connections} times"
        missing = f"the connection ended {times} before the answer, and there is no connection now"
    elif not call.is_sent:
        missing = "there was no connection to send it on"
    elif call.arrived:
        missing = f"only {', '.join(call.arrived)} came"
    else:
        missing = "nothing came"
    text = f"{call.description} was not answered within {seconds:g} s: {missing}"
    return add_call_to_error(RequestTimeout(text, arrived=call.arrived), call.route.command, call.identity)
