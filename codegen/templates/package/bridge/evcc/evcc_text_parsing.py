"""Parses the plain texts that evcc sends to change a value, such as true, 1 and 16.0."""

from __future__ import annotations

import math
import re

from ...live import LiveChargePoint
from ..commands.received_command import InvalidCommand
from ..entities.entity_table import ENTITIES
from ..entities.number_maximum import find_maximum
from ..entities.set_text_to_command import LIMIT

TRUE, FALSE = {"1", "t", "true"}, {"0", "f", "false"}
NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,12})?")

_ENTITY = next(entity for entity in ENTITIES if entity.path == LIMIT)


def read_switch(text: str) -> bool:
    """Parses a truth value, which evcc writes in one of several ways; raises InvalidCommand."""
    word = text.lower()
    if word not in TRUE | FALSE:
        raise InvalidCommand("enable takes true or false")
    return word in TRUE


def read_amps(text: str, point: LiveChargePoint) -> int:
    """Parses a current; returns whole amperes, at most the maximum of the charge point; raises InvalidCommand."""
    low, high = _ENTITY.minimum or 0, find_maximum(_ENTITY, point) or 0
    if not NUMBER.fullmatch(text) or float(text) < low:
        raise InvalidCommand(f"maxcurrent takes a number from {low:g} to {high:g}")
    return math.floor(min(float(text), high))
