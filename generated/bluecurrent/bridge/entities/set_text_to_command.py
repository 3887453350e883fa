# generated from codegen/templates/package/bridge/entities/set_text_to_command.py by `python -m codegen generate`; changes here are lost
"""Converts a text received for an entity, such as ON or 16, to the command that sets the entity.

The arguments have the wire names of parameters and the values that the methods of the client take. Nothing is sent
here; the command is checked once more, like any other, before it is sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .entity_and_action_types import Action, Entity, get_at
from .entity_table import ENTITIES
from .number_maximum import find_maximum
from .sockets_and_entity_presence import is_present

LONGEST_TEXT = 64
NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")
TIME = re.compile(r"([0-9]{2}:[0-9]{2})(:00)?")
LIMIT = ("limit", "amps")

_BY_KEY = {entity.key: entity for entity in ENTITIES}


class InvalidSet(ValueError):
    """Means that an entity can't be set to a text: the message says why, and never repeats a long text."""


@dataclass(frozen=True)
class SetCommand:
    """Holds a command that sets an entity."""

    entity: Entity
    command: str
    arguments: Mapping[str, Any]
    amps: float | None = None
    """The limit of the current. It is set with `limit_current` of the charge point, and not with the command itself."""


def find_settable(point: Any, key: str, *, has_cards: bool = True) -> Entity:
    """Returns the charge point's entity with this key; raises InvalidSet if there is none that can be set."""
    entity = _BY_KEY.get(key)
    if entity is None or not (entity.actions or entity.platform == "select"):
        raise InvalidSet(f"there is no entity {key[:LONGEST_TEXT]!r} that can be set")
    if not is_present(entity, point, has_cards=has_cards):
        reason = (
            f"its {'.'.join(entity.permission)} does not allow it" if entity.permission else "it can't be used here"
        )
        raise InvalidSet(f"{key} can't be set: {reason}")
    return entity


def make_set_command(point: Any, entity: Entity, text: str, *, card_uid: str | None = None) -> SetCommand:
    """Returns the command for a text; raises InvalidSet if the entity does not take the text.

    `card_uid` is the uid of the selected card, for the button that starts a session.
    """
    action = entity.actions.get(text) or entity.actions.get("")
    if action is None:
        raise InvalidSet(f"{entity.key} takes {' or '.join(entity.actions)}")
    arguments = dict(action.constants)
    value = None
    if action.value_parameter:
        value = arguments[action.value_parameter] = read_value(point, entity, text)
    arguments |= read_unchanged_arguments(point, entity, action)
    if action.card_parameter:
        if not card_uid:
            raise InvalidSet("no card is selected")
        arguments[action.card_parameter] = card_uid
    return SetCommand(entity, action.command, arguments, value if entity.path == LIMIT else None)


def read_value(point: Any, entity: Entity, text: str) -> Any:
    """Parses a number or a time of day; raises InvalidSet if the entity does not take the text."""
    if len(text) > LONGEST_TEXT:
        raise InvalidSet(f"{entity.key} takes a shorter text")
    if entity.platform == "time":
        found = TIME.fullmatch(text)
        if found is None:
            raise InvalidSet(f"{entity.key} takes a time of day such as 07:30")
        return found[1]
    low, high = entity.minimum or 0, find_maximum(entity, point) or 0
    number = float(text) if NUMBER.fullmatch(text) else None
    if number is None or not low <= number <= high:
        raise InvalidSet(f"{entity.key} takes a number from {low:g} to {high:g}")
    return int(number) if number.is_integer() else number


def read_unchanged_arguments(point: Any, entity: Entity, action: Action) -> dict[str, Any]:
    """Returns the arguments that keep their present values; raises InvalidSet if one of them is not known."""
    kept = {name: get_at(point, path) for name, path in action.kept_parameters.items()}
    unknown = [".".join(action.kept_parameters[name]) for name, value in kept.items() if value is None]
    if unknown:
        verb = "is" if len(unknown) == 1 else "are"
        raise InvalidSet(f"{entity.key} can't be set while {' and '.join(unknown)} {verb} not known")
    return kept
