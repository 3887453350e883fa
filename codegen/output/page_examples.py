"""What the reference pages show beside the spec: an exchange for each command, a frame for each object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..contract.recorded_exchanges import Exchange, can_answer
from ..model.commands import Command
from ..model.objects import Object
from ..model.protocol import Protocol
from ..model.value_types import Type

KINDS = {
    "log-in": "The log-in, on a connection of its own",
    "read": "A command that reads",
    "action": "A command that acts: receipt, then verdict",
    "first": "A command whose acknowledgements are only inferred",
    "effect": "A command whose effect is pushed",
    "action-without-receipt": "A command that acts, answered once",
}
"""The ways in which a command is answered, each with a diagram."""

EXPLANATIONS = {
    "log-in": (
        "The API token is exchanged for a session token on a short connection, before the one that stays. A "
        "session token outlives lost connections; it is renewed when the service refuses it, three times in five "
        "minutes at most."
    ),
    "read": (
        "The method returns what the answering object holds. A push that can't be told from the answer counts as "
        "the answer. A read that is lost with its connection is sent again on the next one, within the time it "
        "was given."
    ),
    "action": (
        "The receipt says that the service has taken the command, the verdict what the charge point made of it. "
        'The method returns the verdict; with `wait="receipt"` it returns the receipt, and with `wait="sent"` it '
        "waits for nothing. An action is never sent twice."
    ),
    "first": (
        "That they are acknowledged like other actions is a guess, so the first acknowledgement of either kind "
        "ends the waiting."
    ),
    "effect": (
        "The verdict may never come, but the new state is pushed; whichever comes first ends the waiting. Where "
        "nothing changes there is no push, so some seconds after the receipt the receipt is taken for the answer."
    ),
    "action-without-receipt": "One object answers; there is no receipt before it.",
}
"""What a program sees of each way."""


@dataclass(frozen=True)
class Shown:
    """An exchange as a page shows it."""

    recording: str
    request: dict[str, Any]
    answers: tuple[dict[str, Any], ...]


def kind(protocol: Protocol, command: Command) -> str:
    """Which of the ways a command is answered in."""
    if command.name == protocol.log_in["command"]:
        return "log-in"
    if not command.acts:
        return "read"
    if command.answer.effect:
        return "effect"
    if command.answer.first:
        return "first"
    return "action" if command.answer.receipt else "action-without-receipt"


def shown_exchanges(protocol: Protocol, exchanges: Iterable[Exchange]) -> dict[str, Shown]:
    """For each command the recorded exchange that shows it best: the recording that bears its name, else the first."""
    found: dict[str, Shown] = {}
    for exchange in exchanges:
        name = exchange.request.get(protocol.frames["command"], "")
        command = protocol.commands.get(name)
        named = exchange.recording == name.lower()
        if command is None or (name in found and (not named or found[name].recording == exchange.recording)):
            continue
        answers = [answer for answer in exchange.answers if belongs(protocol, command, exchange, answer)]
        if answers:
            found[name] = Shown(exchange.recording, exchange.request, tuple(answers))
    return found


def belongs(protocol: Protocol, command: Command, exchange: Exchange, answer: dict[str, Any]) -> bool:
    """Whether an object is part of a command's exchange: an answer of its, or the effect that it waits for."""
    names = {*command.answer.objects, *([command.answer.effect.object] if command.answer.effect else [])}
    return answer.get(protocol.frames["object"]) in names and can_answer(protocol, answer, exchange.request)


def shown_objects(protocol: Protocol, exchanges: Iterable[Exchange]) -> dict[str, tuple[str, dict[str, Any]]]:
    """For each object the first recorded frame of it, and the recording that it is from."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for exchange in exchanges:
        for answer in exchange.answers:
            found.setdefault(str(answer.get(protocol.frames["object"])), (exchange.recording, answer))
    return found


def answered_commands(protocol: Protocol, received: Object) -> list[Command]:
    """The commands that an object answers."""
    return [command for command in protocol.commands.values() if received.name in command.answer.objects]


def type_links(protocol: Protocol, of: Type, path: str) -> str:
    """A type with links to what is said of its parts; `path` leads from the page to the page of types."""
    parts = []
    for item in of.items:
        declared = item.name in protocol.shapes or item.name in protocol.scalars
        name = f"[{item.name}]({path}#{item.name.lower()})" if declared else item.name
        parts.append(f"list of {name}" if item.is_list else name)
    return " or ".join(parts)
