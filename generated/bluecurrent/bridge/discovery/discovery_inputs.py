# generated from codegen/templates/package/bridge/discovery/discovery_inputs.py by `python -m codegen generate`; changes here are lost
"""Collects the values that the discovery messages of a charge point depend on. Most messages change none."""

from __future__ import annotations

from typing import Any

from ..entities.entity_and_action_types import get_at
from ..entities.entity_table import ENTITIES, MODEL_FIELD, NAME_FIELD
from ..entities.number_maximum import find_maximum
from ..entities.sockets_and_entity_presence import find_sockets

_LIMITED = [entity for entity in ENTITIES if entity.maximum_path]
_PATHS = dict.fromkeys(
    [
        (NAME_FIELD,),
        (MODEL_FIELD,),
        *(entity.permission for entity in ENTITIES),
        *((name,) for entity in ENTITIES for name in entity.only),
    ]
)


Inputs = tuple[Any, ...]


def collect_discovery_inputs(point: Any) -> Inputs:
    """Returns the values of a charge point that its discovery payload, and the payload of its grid, depend on."""
    values = [get_at(point, path) for path in _PATHS if path]
    limits = [find_maximum(entity, point) for entity in _LIMITED]
    return (find_sockets(point), values, limits, None if point.grid is None else (point.grid.id,))
