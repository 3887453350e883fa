# generated from codegen/templates/package/testing/simulation/state/object_building.py by `python -m codegen generate`; changes here are lost
"""Builds, from the state of charge points, the objects that a simulated account sends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...._runtime.core.message_field_reading import get_at
from .charge_point_state import ChargePointState
from .object_and_effect_table_types import ObjectTemplate


def build_object(template: ObjectTemplate, point: ChargePointState) -> dict[str, Any]:
    """Returns an object that shows one charge point (or its sockets, if it has several)."""
    if not template.content:
        return _select_shown_fields(template, point)
    content = str(template.content[0])
    if template.socket_list and point.sockets:
        return build_socket_list(template, point)
    return {
        name: _select_shown_fields(template, point) if name == content else point.fields.get(name)
        for name in template.example
    }


def build_socket_list(template: ObjectTemplate, point: ChargePointState) -> dict[str, Any]:
    """Returns an object that lists the sockets of a charge point, even if there is only one."""
    field, *others = template.socket_list
    shown = {name: point.fields.get(name) for name in template.example if name != template.content[0]}
    shown[field] = [_select_shown_fields(template, socket) for socket in point.sockets or (point,)]
    items = _item_fields(template)
    return shown | {name: None if name in items else point.fields.get(name) for name in others}


def build_charge_point_list(template: ObjectTemplate, points: Iterable[ChargePointState]) -> dict[str, Any]:
    """Returns an object that lists charge points."""
    return {str(template.content[0]): [_select_shown_fields(template, point) for point in points]}


def find_shown_fields(template: ObjectTemplate) -> set[str]:
    """Returns the names of all fields that an object shows."""
    return {*_item_fields(template), *template.example}


def _select_shown_fields(template: ObjectTemplate, point: ChargePointState) -> dict[str, Any]:
    """Returns the fields of a charge point that an object shows, without fields whose flag is off."""
    visible = point.visible_fields
    shown = {name: visible[name] for name in _item_fields(template) if name in visible}
    for (*outer, name), flag in template.conditions:
        owner = get_at(shown, tuple(outer))
        if not isinstance(owner, dict) or owner.get(flag) is True:
            continue
        rest = {key: value for key, value in owner.items() if key != name}
        if outer:
            shown[str(outer[0])] = rest
        else:
            shown = rest
    return shown


def _item_fields(template: ObjectTemplate) -> Iterable[str]:
    """Returns the names of the fields that describe one charge point or socket."""
    content = get_at(dict(template.example), template.content)
    return list(content[0] if isinstance(content, list) else content)
