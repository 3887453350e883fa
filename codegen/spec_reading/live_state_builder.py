"""Builds the description of the live state (its parts, fields and methods) from the section `live` of the spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model.live_state import CurrentOverrides, Live, LiveMethod, LivePart, LiveSessions
from ..model.protocol import Subject
from ..model.received_objects import Shape
from .self_contained_entry_parsing import RawEntry, pick


def build_live(raw: RawEntry, subject: Subject, shapes: Mapping[str, Shape]) -> Live | None:
    """Returns the data of the live state; None if the spec has no live state, or if a shape can't be used."""
    if not raw or any(item["shape"] not in shapes for item in raw["parts"].values()):
        return None
    parts = {
        name: LivePart(
            subject.part_name if name == "subject" else name,
            item["command"],
            shapes[item["shape"]],
            {name: tuple(places) for name, places in item["fed_by"].items()},
        )
        for name, item in raw["parts"].items()
    }
    methods = raw.get("methods", {}).items()
    sessions: dict[str, Any]
    limits: dict[str, Any]
    sessions, limits = (
        {key: tuple(value) if isinstance(value, list) else value for key, value in raw.get(section, {}).items()}
        for section in ("sessions", "limits")
    )
    return Live(
        parts=parts,
        sessions=LiveSessions(**sessions) if sessions else None,
        limits=CurrentOverrides(**limits) if limits else None,
        methods={name: LiveMethod(item["command"], item.get("arguments", {})) for name, item in methods},
        summed_values=tuple(raw.get("summed", ())),
        replaced_shapes=tuple(raw.get("whole", ())),
        same_fields=raw.get("same"),
        **pick(raw, "identity", "socket", "sockets", "setting"),
    )
