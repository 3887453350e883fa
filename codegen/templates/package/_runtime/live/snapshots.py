"""Takes snapshots of the live state: pydantic models that do not change afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .live_base_classes import LiveValues
from .message_merging import Point

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M", bound="BaseModel")


def take_snapshot(model: type[M], holder: LiveValues, **given: Any) -> M:
    """Returns a snapshot of an object of the live state; the values in `given` replace those of the object."""
    values = {name: getattr(holder, name) for name in model.model_fields if name not in given}
    return model.model_construct(**values, **given)


def take_point_snapshot(model: type[M], socket_model: type[BaseModel], grid_model: type[BaseModel], point: Point) -> M:
    """Returns the attributes of a charge point with its sockets and its grid connection."""
    return take_snapshot(
        model,
        point,
        as_of=dict(point.as_of),
        sockets={key: take_snapshot(socket_model, socket) for key, socket in point.sockets.items()},
        grid=None if point.grid is None else take_snapshot(grid_model, point.grid),
    )
