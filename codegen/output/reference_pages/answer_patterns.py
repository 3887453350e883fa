"""Defines the patterns in which the service answers commands. The reference shows each as a sequence diagram."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.commands import Command
from ...model.protocol import Protocol

PROGRAM, SERVICE, SUBJECT = range(3)
"""The parties of an exchange: the program, the service, and the charge point that the command names."""


@dataclass(frozen=True)
class Step:
    """Holds a message in a sequence diagram, from one party to another."""

    text: str
    sender: int
    receiver: int
    is_certain: bool = True


@dataclass(frozen=True)
class AnswerPattern:
    """Holds a pattern of answers: a title, an explanation, and the messages in order."""

    name: str
    title: str
    explanation: str
    """The explanation, in Markdown."""
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class PatternNouns:
    """Holds the nouns of a protocol that the texts of the patterns use."""

    subject: str
    silence: str
    receipt: str
    verdict: str

    @classmethod
    def of(cls, protocol: Protocol) -> PatternNouns:
        seconds = protocol.subject.answers_within
        answers = [command.answer for command in protocol.commands.values() if command.answer.receipt]
        return cls(
            protocol.subject.name,
            "silence" if seconds is None else f"{seconds:g} s of silence",
            common_name([str(answer.receipt) for answer in answers]),
            common_name([answer.object for answer in answers]),
        )


def common_name(names: list[str]) -> str:
    """Returns the common beginning of several names, with … and a colon; an empty text if there is none."""
    common = names[0] if names else ""
    while not all(name.startswith(common) for name in names):
        common = common[:-1]
    return f"{common}{'…' if common not in names else ''}: " if common else ""


def answer_patterns(protocol: Protocol) -> tuple[AnswerPattern, ...]:
    """Returns all answer patterns, also patterns in which no command of the protocol is answered."""
    nouns = PatternNouns.of(protocol)
    actions = (verdict_pattern(nouns), inferred_pattern(nouns), effect_pattern(nouns), ONE_ANSWER)
    return (log_in_pattern(protocol), READ, *actions)


COMMAND = Step("the command", PROGRAM, SERVICE)
INSTRUCTION = Step("the instruction", SERVICE, SUBJECT)
READ = AnswerPattern(
    "read",
    "Command that reads",
    "The method returns the content of the answering object. If a push looks exactly like the answer, it is taken "
    "as the answer. If the connection is lost, the client sends the command again on the next one, within the "
    "call's time-out.",
    (
        COMMAND,
        Step("the answering object", SERVICE, PROGRAM),
        Step("pushes, if it changes later", SERVICE, PROGRAM, is_certain=False),
    ),
)
ONE_ANSWER = AnswerPattern(
    "action-without-receipt",
    "Command that acts: one answer",
    "One object answers the command. There is no receipt.",
    (COMMAND, Step("the answering object", SERVICE, PROGRAM)),
)


def log_in_pattern(protocol: Protocol) -> AnswerPattern:
    """Returns the pattern of the log-in, on a connection of its own or on the main one."""
    renewal = (
        "A session token remains valid when the connection is lost. The client renews it when the service "
        "refuses it, at most three times in five minutes."
    )
    exchange = (
        Step("the API token", PROGRAM, SERVICE),
        Step("a session token, or a refusal", SERVICE, PROGRAM),
    )
    if protocol.log_in["connection"] == "same":
        text = "The client exchanges the API token for a session token after it has opened the connection."
        return AnswerPattern("log-in", "Log-in on the main connection", f"{text} {renewal}", exchange)
    return AnswerPattern(
        "log-in",
        "Log-in on a connection of its own",
        "The client exchanges the API token for a session token on a short connection, before it opens the main "
        f"one. {renewal}",
        (
            Step("open a short connection", PROGRAM, SERVICE),
            *exchange,
            Step("close the connection", PROGRAM, SERVICE),
        ),
    )


def verdict_pattern(nouns: PatternNouns) -> AnswerPattern:
    """Returns the pattern of commands that act, with a receipt and a verdict."""
    return AnswerPattern(
        "action",
        "Command that acts: receipt, then verdict",
        "The receipt confirms that the service has accepted the command. The verdict is the "
        f"{nouns.subject}'s reply. "
        'The method returns the verdict. With `wait="receipt"` it returns the receipt, and with `wait="sent"` it '
        "returns once the command is sent. The client never sends an action twice.",
        (
            COMMAND,
            Step(f"{nouns.receipt}receipt, or refusal", SERVICE, PROGRAM),
            INSTRUCTION,
            Step(f"done, refused, or {nouns.silence}", SUBJECT, SERVICE),
            Step(f"{nouns.verdict}the verdict", SERVICE, PROGRAM),
        ),
    )


def inferred_pattern(nouns: PatternNouns) -> AnswerPattern:
    """Returns the pattern of commands that act, with acknowledgements that no source shows."""
    return AnswerPattern(
        "first",
        "Command with inferred acknowledgements",
        "No public source shows how the service answers this command. It probably acknowledges it like other "
        "actions, so the first acknowledgement of either kind ends the call.",
        (
            COMMAND,
            Step(f"{nouns.receipt}a receipt, presumably", SERVICE, PROGRAM, is_certain=False),
            Step(INSTRUCTION.text, SERVICE, SUBJECT, is_certain=False),
            Step(f"{nouns.verdict}a verdict, presumably", SERVICE, PROGRAM, is_certain=False),
        ),
    )


def effect_pattern(nouns: PatternNouns) -> AnswerPattern:
    """Returns the pattern of commands that act, whose effect is pushed."""
    return AnswerPattern(
        "effect",
        "Command with a pushed effect",
        "The verdict may never come, but the service pushes the new state. Whichever comes first ends the call. If "
        "nothing changes, there is no push, so the receipt is taken as the answer some seconds after it has come.",
        (
            COMMAND,
            Step(f"{nouns.receipt}the receipt", SERVICE, PROGRAM),
            INSTRUCTION,
            Step("the new state, if it changes", SUBJECT, SERVICE, is_certain=False),
            Step(
                f"a push, or {nouns.verdict.rstrip(': ') or 'the verdict'}, or nothing",
                SERVICE,
                PROGRAM,
                is_certain=False,
            ),
        ),
    )


def answer_pattern(protocol: Protocol, command: Command) -> AnswerPattern:
    """Returns the pattern in which the service answers a command."""
    name = pattern_name(protocol, command)
    return next(pattern for pattern in answer_patterns(protocol) if pattern.name == name)


def pattern_name(protocol: Protocol, command: Command) -> str:
    if command.name == protocol.log_in["command"]:
        return "log-in"
    if not command.acts:
        return "read"
    if command.confirming_effect:
        return "effect"
    if command.answer.first_completes:
        return "first"
    return "action" if command.answer.receipt else "action-without-receipt"
