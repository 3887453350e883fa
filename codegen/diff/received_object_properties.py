"""Collects, for `diff`, the properties of received objects, their fields and their derived values."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.received_objects import DerivedValue, Field, Key, Shape
from .command_properties import allowed_values, time_properties, type_words, unit_of
from .item_keys import ItemKey, Items, Properties


def object_items(protocol: Protocol) -> Items:
    """Yields the objects, the classes, and the fields and derived values of each class, with their properties."""
    for name, item in protocol.objects.items():
        properties = {
            "class": str(item.message),
            "description": item.description,
            "sure": item.evidence.sure,
            "pushed": item.pushed,
            "content": list(item.content),
            "key": item.key and key_words(item.key),
        }
        yield ItemKey("object", (name,)), properties
    for class_name, shape in protocol.received_classes.items():
        yield from class_items(protocol, class_name, shape)


def key_words(key: Key) -> str:
    form = "" if key.form == "{}" else f" as {key.form}"
    return f"{key.parameter} at {' or '.join(key.places)}{form}{', which may be another' if key.shared else ''}"


def class_items(protocol: Protocol, name: str, shape: Shape) -> Items:
    yield ItemKey("class", (name,)), {"description": shape.description, "sure": shape.evidence.sure}
    for field in shape.fields:
        yield ItemKey("field", (name, field.name)), field_properties(protocol, field)
    for value in shape.derived:
        yield ItemKey("derived value", (name, value.name)), derived_properties(value)


def derived_properties(value: DerivedValue) -> Properties:
    condition = value.when and f"{value.when.replacement_operand} if {value.when.flag_field}"
    return {
        "operation": value.operation,
        "operands": [" * ".join(map(str, item)) if isinstance(item, tuple) else str(item) for item in value.of],
        "options": [f"{name} {option}" for name, option in value.options.items()],
        "first operand": condition,
        "unit": value.unit,
        "description": value.description,
        "label": value.label or None,
    }


def field_properties(protocol: Protocol, field: Field) -> Properties:
    scalars = protocol.scalars_of(field.type)
    return {
        "name": field.name,
        "former names": list(field.formerly),
        "type": type_words(protocol, field.type),
        "label": field.label or None,
        "description": field.description,
        "sure": field.evidence.sure,
        "unit": field.unit or unit_of(scalars),
        "values": list(field.values or ()) or allowed_values(scalars),
        "always there": field.identity,
        "sent while": field.sent_while or None,
        "sensitive": field.sensitive or any(scalar.sensitive for scalar in scalars),
        **time_properties(scalars),
    }
