"""Writes the effects of a command as sentences for its reference page."""

from __future__ import annotations

from ..model.commands import Command
from ..model.effects import Effect, ItemChange
from ..model.protocol import Protocol


def effect_sentences(protocol: Protocol, command: Command) -> list[str]:
    """Returns a sentence for each effect of a command."""
    return [effect_sentence(protocol, effect) for effect in command.effects]


def effect_sentence(protocol: Protocol, effect: Effect) -> str:
    """Returns the sentence for an effect: which field changes, to which value, on which condition, how sure that is."""
    place = f"`{effect.object}.{path_in_object(protocol, effect.object, effect.place)}`"
    sentence = item_change(effect.item, place) if effect.item else f"Changes {place} to {new_value(protocol, effect)}"
    if effect.when:
        sentence += " if " + " and ".join(f"`{name}` is {literal(value)}" for name, value in effect.when.items())
    return f"{sentence} ({effect.evidence.label})."


def path_in_object(protocol: Protocol, name: str, place: str) -> str:
    """Returns a path in an object with the first path of its content in place of `content`."""
    first, _, rest = place.partition(".")
    content = protocol.objects[name].content if first == "content" else ()
    return ".".join(filter(None, [content[0], rest])) if content else place


def new_value(protocol: Protocol, effect: Effect) -> str:
    if effect.lookup:
        items = f"`{effect.lookup.object}.{path_in_object(protocol, effect.lookup.object, effect.lookup.place)}`"
        return f"the item of {items} whose `{effect.lookup.id}` is `{effect.parameter}`"
    return f"the value of `{effect.parameter}`" if effect.parameter else literal(effect.value)


def item_change(item: ItemChange, place: str) -> str:
    fields = ", ".join(f"`{name}` is `{parameter}`" for name, parameter in item.fields.items())
    match item.action:
        case "add":
            return f"Adds an item to {place}, in which {fields}"
        case "update":
            return f"Updates the item of {place} whose `{item.id}` is `{item.parameter}`: {fields}"
        case "remove":
            return f"Removes the item of {place} whose `{item.id}` is `{item.parameter}`"


def literal(value: object) -> str:
    """Returns a constant as JSON shows it."""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
