"""Two versions of a protocol -> what differs for a user of the SDK; the text of the files does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from . import methods
from .protocol import Command, Field, Parameter, Protocol, Scalar

BREAKING, ADDITION, FIX, DOCUMENTATION = "breaking", "addition", "fix", "documentation"
WEIGHTS = {BREAKING: "major", ADDITION: "minor", FIX: "patch", DOCUMENTATION: "patch"}
"""The classes of difference, the gravest first, and the step of the version that each calls for."""


@dataclass(frozen=True)
class Difference:
    """One difference, and what it means to a user of the SDK."""

    classification: str
    kind: str
    name: str
    words: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.words}"


@dataclass(frozen=True)
class Thing:
    """Something that a protocol has, reduced to what can differ."""

    kind: str
    facts: Mapping[str, Any]


Name = tuple[str, str]
"""A thing's kind and its name."""
Judgement = str | Callable[[Any, Any], str]

REMOVED = {"source": DOCUMENTATION, "unknown": DOCUMENTATION}
"""What it is when a thing is gone, where that is not breaking."""

JUDGEMENTS: dict[str, Judgement] = {
    "description": DOCUMENTATION,
    "sure": DOCUMENTATION,
    "source": DOCUMENTATION,
    "example": DOCUMENTATION,
    "text": DOCUMENTATION,
    "returns": BREAKING,
    "positional arguments": BREAKING,
    "python name": BREAKING,
    "class": BREAKING,
    "type": BREAKING,
    "unit": lambda old, new: DOCUMENTATION if old is None else BREAKING,
    "operation": FIX,
    "error": BREAKING,
    "required": lambda old, new: BREAKING if new else ADDITION,
    "always there": lambda old, new: ADDITION if new else BREAKING,
    "values": lambda old, new: ADDITION if set(old or ()) <= set(new or ()) else FIX,
    "allowed values": lambda old, new: ADDITION if set(old or ()) <= set(new or ()) else BREAKING,
    "minimum": lambda old, new: ADDITION if new is None or (old is not None and new <= old) else BREAKING,
    "maximum": lambda old, new: ADDITION if new is None or (old is not None and new >= old) else BREAKING,
    "pattern": lambda old, new: ADDITION if new is None else BREAKING,
}
"""What it is when a fact has changed; a fact that is not listed is a fix."""


def compare(old: Protocol, new: Protocol) -> list[Difference]:
    """Every difference, the gravest first."""
    before, after = dict(things(old)), dict(things(new))
    names = [
        name
        for name in before.keys() | after.keys()
        if parent(name) == name or parent(name) in before.keys() & after.keys()
    ]
    found = [difference for name in names for difference in judged(name, before.get(name), after.get(name))]
    order = list(WEIGHTS)
    return sorted(found, key=lambda item: (order.index(item.classification), item.kind, item.name, item.words))


def step(differences: list[Difference]) -> str:
    """The step of the version that the differences call for: major, minor, patch or none."""
    return WEIGHTS[differences[0].classification] if differences else "none"


def report(differences: list[Difference], old: str, new: str) -> dict[str, Any]:
    """The comparison as JSON."""
    return {"old": old, "new": new, "step": step(differences), "differences": [asdict(item) for item in differences]}


def prose(differences: list[Difference]) -> str:
    """The comparison for a person, the gravest differences first."""
    if not differences:
        return "the two are the same protocol"
    lines = []
    for classification in WEIGHTS:
        some = [item for item in differences if item.classification == classification]
        lines += [f"{classification}:", *(f"  {item}" for item in some), ""] if some else []
    return "\n".join([*lines, f"version step: {step(differences)}"])


def judged(name: Name, old: Thing | None, new: Thing | None) -> Iterator[Difference]:
    kind, shown = name
    if old is None and new is not None:
        if kind == "parameter" and new.facts["required"]:
            yield Difference(BREAKING, kind, shown, "is new and required")
        else:
            yield Difference(REMOVED.get(kind, ADDITION), kind, shown, "is new")
    elif new is None:
        yield Difference(REMOVED.get(kind, BREAKING), kind, shown, "is gone")
    elif old is not None:
        for fact in old.facts:
            before, after = old.facts[fact], new.facts.get(fact)
            if before != after:
                judgement = JUDGEMENTS.get(fact, FIX)
                classification = judgement if isinstance(judgement, str) else judgement(before, after)
                yield Difference(classification, kind, shown, f"{fact} was {said(before)}, is {said(after)}")


def parent(name: Name) -> Name:
    """What a parameter or a field is part of: if that is new or gone, the part need not be told of."""
    kind, shown = name
    return {"parameter": "command", "field": "class", "derived value": "class"}.get(kind, kind), shown.split(".")[0]


def said(value: Any) -> str:
    return (
        "none"
        if value is None
        else ", ".join(map(str, value)) or "none"
        if isinstance(value, (list, tuple))
        else str(value)
    )


def things(protocol: Protocol) -> Iterator[tuple[Name, Thing]]:
    """Everything that a protocol has, by kind and name."""
    for kind, name, facts in [*sent(protocol), *received(protocol), *service(protocol)]:
        yield (kind, name), Thing(kind, facts)
    for method in methods.methods(protocol):
        positional = [argument.name for argument in method.arguments if not argument.keyword]
        yield ("method", method.name), Thing("method", {"returns": method.returns, "positional arguments": positional})


def sent(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, command in protocol.commands.items():
        yield "command", name, command_facts(command)
        for parameter in command.wire_parameters:
            yield "parameter", f"{name}.{parameter.name}", parameter_facts(protocol, parameter)


def command_facts(command: Command) -> dict[str, Any]:
    return {
        "description": command.description,
        "sure": command.known.sure,
        "source": command.known.source,
        "answers": list(command.answer.objects),
        "effect": str(command.answer.effect),
        "first": command.answer.first,
        "acts": command.acts,
        "disturbs": command.disturbs,
        "repeatable": command.repeatable,
        "standalone": command.standalone,
        "timeout": command.timeout,
    }


def parameter_facts(protocol: Protocol, parameter: Parameter) -> dict[str, Any]:
    scalar = protocol.scalars.get(parameter.type.items[0].name)
    limits: Scalar | Parameter = scalar or parameter
    return {
        "python name": str(parameter.argument),
        "type": f"{'list of ' if parameter.type.items[0].is_list else ''}{scalar.base if scalar else parameter.type}",
        "description": parameter.description,
        "sure": parameter.known.sure,
        "unit": parameter.unit,
        "required": not parameter.optional and parameter.default is None and parameter.constant is None,
        "default": parameter.default,
        "constant": parameter.constant,
        "encoding": parameter.encode,
        "pattern": limits.pattern,
        "minimum": limits.minimum,
        "maximum": limits.maximum,
        "allowed values": list(scalar.values) if scalar else [],
        "sensitive": parameter.sensitive,
    }


def received(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, item in protocol.objects.items():
        facts = {"class": str(item.message), "description": item.description, "sure": item.known.sure}
        yield "object", name, facts | {"pushed": item.pushed, "content": list(item.content), "key": str(item.key)}
    shapes = {shape.name: shape for shape in protocol.shapes.values() if not shape.abstract}
    for shape_name, shape in {**shapes, **{item.message: item.shape for item in protocol.objects.values()}}.items():
        yield "class", shape_name, {"description": shape.description, "sure": shape.known.sure}
        for field in shape.fields:
            yield "field", f"{shape_name}.{field.name}", field_facts(protocol, field)
        for value in shape.derived:
            operation = f"{value.operation} of {value.of}, {value.digits}, {value.divisor}, {value.when}"
            yield (
                "derived value",
                f"{shape_name}.{value.name}",
                {"operation": operation, "unit": value.unit, "description": value.description},
            )


def field_facts(protocol: Protocol, field: Field) -> dict[str, Any]:
    bases = [f"list[{item.name}]" if item.is_list else item.name for item in field.type.items]
    return {
        "type": " or ".join(protocol.scalars[base].base if base in protocol.scalars else base for base in bases),
        "description": field.description,
        "sure": field.known.sure,
        "unit": field.unit,
        "values": list(field.values or ()),
        "always there": field.identity,
        "sensitive": field.sensitive,
    }


def service(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for kind, failures in (
        ("error code", protocol.error_codes),
        ("close code", protocol.close_codes),
        ("reject reason", protocol.reject_reasons),
    ):
        for name, failure in failures.items():
            yield (
                kind,
                str(name),
                {
                    "error": failure.error,
                    "reaction": failure.reaction,
                    "text": failure.text,
                    "sure": failure.known.sure,
                },
            )
    for name in ("endpoint", "frames", "log_in", "greeting", "flow_id", "timeouts", "acknowledgements", "limit"):
        yield "section", name, dict(getattr(protocol, name))
    for name in protocol.unknown:
        yield "unknown", name, {}
