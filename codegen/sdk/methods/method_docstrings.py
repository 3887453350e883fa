"""Writes the docstrings of client methods as plain text: arguments, result, errors, and the way of the command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.protocol import Protocol
from ...model.rest_commands import RestCommand
from .client_methods import ClientMethod
from .http_variants import HttpVariant

UNKNOWN_OUTCOME = "It is not known whether the command was carried out."
REST_EXTRA = "`pip install 'bluecurrent[rest]'`"


@dataclass(frozen=True)
class MethodDocstring:
    """Holds the parts of a docstring."""

    summary: str
    arguments: tuple[tuple[str, str], ...]
    """The names of the arguments, each with a description."""
    returns: str
    errors: tuple[tuple[str, str], ...]
    """The classes of the errors, each with the cause."""
    notes: tuple[str, ...]
    """The lines of the paragraph at the end."""


def method_docstring(protocol: Protocol, method: ClientMethod) -> MethodDocstring:
    """Returns the docstring of a method that sends a command."""
    arguments = [(argument.name, argument.description) for argument in method.arguments]
    if method.kind == "act":
        arguments.append(("wait", describe_wait(protocol)))
    seconds = f"{method.command.timeout:g}"
    arguments.append(
        ("timeout", f"Seconds to wait for the answer; the client's `timeout`, or {seconds}, if not given.")
    )
    return MethodDocstring(
        summary=method.summary,
        arguments=tuple(arguments),
        returns=describe_result(protocol, method),
        errors=(
            ("InvalidRequest", "An argument is invalid; nothing was sent."),
            *errors_of_kind(protocol, method),
            ("ConnectionFailed", describe_connection_failure(method)),
            ("RequestTimeout", with_unknown_outcome("No answer came in time.", acts=method.command.acts)),
            ("NotAuthorized", "The account is not allowed to do this."),
            *([("RequestLimitReached", "The daily request limit is used up.")] if method.kind != "rest" else ()),
            ("ServerError", "The service answered with another error, or with an answer that lacks its content."),
        ),
        notes=tuple(notes(method)),
    )


def describe_wait(protocol: Protocol) -> str:
    """Returns the description of the argument `wait`."""
    subject = protocol.subject.name
    return (
        f'What to wait for: the {subject}\'s "verdict", the service\'s "receipt", or only until the command is "sent".'
    )


def describe_result(protocol: Protocol, method: ClientMethod) -> str:
    """Returns a sentence about the result of a method."""
    command = method.command
    if method.kind == "act":
        return 'The verdict or receipt that was waited for; None with `wait="sent"`.'
    if isinstance(command, RestCommand):
        if command.then:
            reader = protocol.rest_commands[command.then].methods[0].name
            return f"What `{reader}` returns, which is called after it. If that fails, call it again."
        return f"The `{command.result.content}` of the answer." if command.result.content else "The answer."
    answer, returns = command.answer.object, method.method.returns
    if method.method.returns_whole_answer:
        return f"The answer, {answer}."
    content = "` or `".join(protocol.objects[answer].content) if returns == "content" else returns
    return f"The `{content}` of the answer, {answer}."


def errors_of_kind(protocol: Protocol, method: ClientMethod) -> Iterator[tuple[str, str]]:
    """Yields the errors that only methods of this kind raise, each with the cause."""
    command, subject = method.command, protocol.subject.name
    match method.kind:
        case "act":
            refusal = f"The service or the {subject} refused, or the {subject} did not answer the service."
            yield "CommandRejected", refusal
            yield "ConnectionLost", f"The connection ended first. {UNKNOWN_OUTCOME}"
        case "log_in":
            yield "InvalidApiToken", "The service does not accept the token."
        case "rest":
            yield "ServiceUnavailable", "The service is down for now."
            yield "InvalidApiToken", "The service accepts neither the session token nor the API token."
            yield "CommandRejected", "The service refused."
            cause = "The connection ended before the answer came."
            yield "ConnectionLost", with_unknown_outcome(cause, acts=command.acts)
        case _ if command.repeatable:
            yield "ConnectionLost", "The connection ended, and the client does not reconnect."
        case _:
            yield "ConnectionLost", "The connection ended before the answer came."


def with_unknown_outcome(cause: str, *, acts: bool) -> str:
    """Returns the cause of an error; for an action, adds that it may have been carried out."""
    return f"{cause} {UNKNOWN_OUTCOME}" if acts else cause


def describe_connection_failure(method: ClientMethod) -> str:
    """Returns the cause of ConnectionFailed."""
    if method.kind == "rest":
        return f"The service could not be reached, or aiohttp is not installed ({REST_EXTRA})."
    if method.command.standalone:
        return "The service could not be reached."
    return "The client is not connected and not reconnecting."


def notes(method: ClientMethod) -> Iterator[str]:
    """Yields sentences about the way in which the command is sent and answered, and about its certainty."""
    command = method.command
    if isinstance(command, RestCommand):
        yield (
            f"Sends {command.http.method} {command.http.path} over HTTP, with the session token of the log-in. "
            "A client that is not connected and has no session logs in on a short connection first."
        )
    else:
        place = " on the WebSocket" if method.over_http else ""
        push = ", or by a push that shows the change" if command.confirming_effect else ""
        yield f"Sends {method.wire_names}{place}, answered by {' and '.join(command.answer.objects)}{push}."
    if command.answer.first_completes:
        yield "These answers are only inferred, so the first of the two ends the waiting."
    if method.over_http:
        yield describe_http_variant(method.over_http)
    yield f"Certainty: {command.evidence.summary}."


def describe_http_variant(over_http: HttpVariant) -> str:
    """Returns sentences about the commands that can be sent over HTTP instead."""
    sends = f"Or sends {' or '.join(command.name for command in over_http.commands)} over HTTP ({REST_EXTRA}), "
    if over_http.command.result.push:
        return (
            f"{sends}for whose verdict the client must be connected. The service is not known to repeat a verdict that "
            "was missed; a push that shows the change counts too."
        )
    return f"{sends}where an answer without a refusal counts as the verdict."
