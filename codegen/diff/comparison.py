"""Two versions of a protocol -> what differs for a user of the SDK; the text of the files does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ..model.protocol import Protocol
from .protocol_facts import Name, Thing, things

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


Judgement = str | Callable[[Any, Any], str]

COME_AND_GONE = {"unknown": DOCUMENTATION}
"""What it is when a thing of a kind is new or gone, where that is neither an addition nor breaking."""

JUDGEMENTS: dict[str, Judgement] = {
    "description": DOCUMENTATION,
    "label": DOCUMENTATION,
    "sure": DOCUMENTATION,
    "source": DOCUMENTATION,
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
            yield Difference(COME_AND_GONE.get(kind, ADDITION), kind, shown, "is new")
    elif new is None:
        yield Difference(COME_AND_GONE.get(kind, BREAKING), kind, shown, "is gone")
    elif old is not None:
        for fact in old.facts:
            before, after = old.facts[fact], new.facts.get(fact)
            if before != after:
                judgement = JUDGEMENTS.get(fact, FIX)
                classification = judgement if isinstance(judgement, str) else judgement(before, after)
                yield Difference(classification, kind, shown, f"{fact} {changed(before, after)}")


def parent(name: Name) -> Name:
    """What a parameter or a field is part of: if that is new or gone, the part need not be told of."""
    kind, shown = name
    return {"parameter": "command", "field": "class", "derived value": "class"}.get(kind, kind), shown.split(".")[0]


def changed(before: Any, after: Any) -> str:
    """How a fact has changed; of a list, what came and what went, unless it is only in another order."""
    if isinstance(before, list) and isinstance(after, list) and before and after:
        came = [item for item in after if item not in before]
        went = [item for item in before if item not in after]
        told = [f"now with {said(came)}"] * bool(came) + [f"no longer with {said(went)}"] * bool(went)
        if told:
            return ", ".join(told)
    return f"was {said(before)}, is {said(after)}"


def said(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)
