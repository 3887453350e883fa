"""Writes the effects of a command as Markdown sentences for the reference page of the command."""

from __future__ import annotations

from ...model.command_effects import Effect, ItemChange
from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.text_escaping import Markdown, markdown_text
from ...model.text_escaping import markdown_code as code


def effect_sentences(protocol: Protocol, command: Command) -> list[Markdown]:
    """Returns a sentence for each effect of a command."""
    return [effect_sentence(protocol, effect) for effect in command.effects]


def effect_sentence(protocol: Protocol, effect: Effect) -> Markdown:
    """Returns the sentence for an effect, with its certainty."""
    return Markdown(f"{effect_clause(protocol, effect)} ({markdown_text(effect.evidence.label)}).")


def effect_clause(protocol: Protocol, effect: Effect) -> str:
    """Describes an effect: the changed field, its old and new values, and the condition."""
    place = code(f"{effect.object}.{protocol.objects[effect.object].full_path(effect.place)}")
    if effect.item:
        clause = item_clause(effect.item, place)
    else:
        old = " from " + " or ".join(map(format_constant, effect.old_values)) if effect.old_values else ""
        clause = f"Changes {place}{old} to {new_value_clause(protocol, effect)}"
    if effect.refusal:
        clause += f", and is refused with {code(effect.refusal)} otherwise"
    if effect.when:
        conditions = [f"{code(name)} is {format_constant(value)}" for name, value in effect.when.items()]
        clause += " if " + " and ".join(conditions)
    return clause


def new_value_clause(protocol: Protocol, effect: Effect) -> str:
    if effect.lookup:
        items = f"{effect.lookup.object}.{protocol.objects[effect.lookup.object].full_path(effect.lookup.place)}"
        return f"the item of {code(items)} whose {code(effect.lookup.id)} is {code(effect.parameter)}"
    return f"the value of {code(effect.parameter)}" if effect.parameter else format_constant(effect.value)


def item_clause(item: ItemChange, place: str) -> str:
    fields = ", ".join(f"{code(name)} is {code(parameter)}" for name, parameter in item.fields.items())
    match item.action:
        case "add":
            return f"Adds an item to {place}, in which {fields}"
        case "update":
            return f"Updates the item of {place} whose {code(item.id)} is {code(item.parameter)}: {fields}"
        case "remove":
            return f"Removes the item of {place} whose {code(item.id)} is {code(item.parameter)}"


def format_constant(value: object) -> str:
    """Returns a constant as Markdown code, with true and false in lower case."""
    return code(str(value).lower() if isinstance(value, bool) else str(value))
