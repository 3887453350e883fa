"""Takes snapshots of the live state: pydantic models that do not change afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .merging.message_merging import Subject
from .socket_and_grid_base_classes import LiveValues

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M", bound="BaseModel")


def take_snapshot(model: type[M], holder: LiveValues, **given: Any) -> M:
    """Returns a snapshot of an object of the live state; the values in `given` replace those of the object."""
    values = {name: getattr(holder, name) for name in model.model_fields if name not in given}
    return model.model_construct(**values, **given)


def take_subject_snapshot(
    model: type[M],
    subject: Subject,
    *,
    sockets: type[BaseModel] | None = None,
    grid: type[BaseModel] | None = None,
) -> M:
    """Returns a snapshot of a subject, with its sockets and its grid connection if they have models."""
    given: dict[str, Any] = {"as_of": dict(subject.as_of)}
    if sockets is not None:
        given["sockets"] = {key: take_snapshot(sockets, socket) for key, socket in subject._sockets.items()}
    if grid is not None:
        given["grid"] = None if subject._grid is None else take_snapshot(grid, subject._grid)
    return take_snapshot(model, subject, **given)
