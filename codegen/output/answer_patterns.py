"""Describes the ways in which the service answers commands, for the reference pages."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.commands import Command
from ..model.protocol import Protocol

PARTIES = ("your program", "service", "charge point")
PROGRAM, SERVICE, CHARGE_POINT = range(len(PARTIES))


@dataclass(frozen=True)
class Step:
    """A message from one party to another."""

    text: str
    sender: int
    receiver: int
    certain: bool = True


@dataclass(frozen=True)
class AnswerPattern:
    """A way in which commands are answered."""

    name: str
    title: str
    explanation: str
    """In Markdown."""
    steps: tuple[Step, ...]


COMMAND = Step("the command", PROGRAM, SERVICE)
INSTRUCTION = Step("the instruction", SERVICE, CHARGE_POINT)

PATTERNS = (
    AnswerPattern(
        "log-in",
        "Log-in on a connection of its own",
        "The client exchanges the API token for a session token on a short connection, before it opens the main "
        "one. A session token remains valid when the connection is lost. The client renews it when the service "
        "refuses it, at most three times in five minutes.",
        (
            Step("open a short connection", PROGRAM, SERVICE),
            Step("the API token", PROGRAM, SERVICE),
            Step("a session token, or a refusal", SERVICE, PROGRAM),
            Step("close the connection", PROGRAM, SERVICE),
        ),
    ),
    AnswerPattern(
        "read",
        "Command that reads",
        "The method returns the content of the answering object. If a push looks exactly like the answer, it is taken "
        "as the answer. If the connection is lost, the client sends the command again on the next one, within the "
        "call's time-out.",
        (
            COMMAND,
            Step("the answering object", SERVICE, PROGRAM),
            Step("pushes, if it changes later", SERVICE, PROGRAM, certain=False),
        ),
    ),
    AnswerPattern(
        "action",
        "Command that acts: receipt, then verdict",
        "The receipt confirms that the service has accepted the command. The verdict is the charge point's reply. "
        'The method returns the verdict. With `wait="receipt"` it returns the receipt, and with `wait="sent"` it '
        "returns once the command is sent. The client never sends an action twice.",
        (
            COMMAND,
            Step("RECEIVED_…: receipt, or refusal", SERVICE, PROGRAM),
            INSTRUCTION,
            Step("done, refused, or 30 s of silence", CHARGE_POINT, SERVICE),
            Step("STATUS_…: the verdict", SERVICE, PROGRAM),
        ),
    ),
    AnswerPattern(
        "first",
        "Command with inferred acknowledgements",
        "No public source shows how the service answers this command. It probably acknowledges it like other actions, "
        "so the first acknowledgement of either kind ends the call.",
        (
            COMMAND,
            Step("RECEIVED_…: a receipt, presumably", SERVICE, PROGRAM, certain=False),
            Step(INSTRUCTION.text, SERVICE, CHARGE_POINT, certain=False),
            Step("STATUS_…: a verdict, presumably", SERVICE, PROGRAM, certain=False),
        ),
    ),
    AnswerPattern(
        "effect",
        "Command with a pushed effect",
        "The verdict may never come, but the service pushes the new state. Whichever comes first ends the call. If "
        "nothing changes, there is no push, so the receipt is taken as the answer some seconds after it has come.",
        (
            COMMAND,
            Step("RECEIVED_…: the receipt", SERVICE, PROGRAM),
            INSTRUCTION,
            Step("the new state, if it changes", CHARGE_POINT, SERVICE, certain=False),
            Step("a push, or STATUS_…, or nothing", SERVICE, PROGRAM, certain=False),
        ),
    ),
    AnswerPattern(
        "action-without-receipt",
        "Command that acts: one answer",
        "One object answers the command. There is no receipt.",
        (COMMAND, Step("the answering object", SERVICE, PROGRAM)),
    ),
)
BY_NAME = {pattern.name: pattern for pattern in PATTERNS}


def answer_pattern(protocol: Protocol, command: Command) -> AnswerPattern:
    """Returns the way in which the service answers a command."""
    if command.name == protocol.log_in["command"]:
        return BY_NAME["log-in"]
    if not command.acts:
        return BY_NAME["read"]
    if command.confirming_effect:
        return BY_NAME["effect"]
    if command.answer.first_completes:
        return BY_NAME["first"]
    return BY_NAME["action" if command.answer.receipt else "action-without-receipt"]
