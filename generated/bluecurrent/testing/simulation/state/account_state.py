# generated from codegen/templates/package/testing/simulation/state/account_state.py by `python -m codegen generate`; changes here are lost
"""Holds the state of a simulated account, and builds from it the objects that the server sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from ...._runtime.core.message_field_reading import get_at
from ...._runtime.core.protocol_table_types import Path, Protocol
from .charge_point_state import ChargePointState, FinishedSession
from .object_and_effect_table_types import ObjectTemplate
from .object_building import build_charge_point_list, build_object, find_shown_fields
from .object_templates import OBJECTS


class AccountState:
    """Holds the charge points and the objects of the account; values that are not given are the spec's examples.

    `charge_points` has the values of fields by wire name, for each identity. `common_fields` has values for the charge
    points that do not have their own. `objects` has the contents of objects, by the names of the objects.
    """

    def __init__(
        self,
        protocol: Protocol,
        charge_points: Mapping[str, Mapping[str, Any]],
        objects: Mapping[str, Any],
        common_fields: Mapping[str, Any],
        templates: Mapping[str, ObjectTemplate] = OBJECTS,
    ) -> None:
        self._object = protocol.object
        self._templates = templates
        self.charge_points: dict[str, ChargePointState] = {}
        for identity, given in charge_points.items():
            fields = merge_into_example(_initial_fields(templates, identity), common_fields)
            self.charge_points[identity] = ChargePointState(identity, merge_into_example(fields, given))
        self.objects: dict[str, Any] = {}
        """The objects that show the account, without their names; commands change them in place."""
        for name, template in templates.items():
            if template.scope == "account":
                self.objects[name] = deepcopy(dict(template.example))
                if name in objects:
                    replace_at(self.objects[name], template.content, deepcopy(objects[name]))

    def make_object(self, name: str, identity: str = "") -> dict[str, Any] | None:
        """Returns an object in the form that is sent; None for an unknown object or charge point.

        The object holds the values of the state themselves, not copies.
        """
        template = self._templates.get(name)
        if template is None:
            return None
        if template.scope == "account":
            return {self._object: name, **self.objects[name]}
        if template.scope == "list":
            return {self._object: name, **build_charge_point_list(template, self.charge_points.values())}
        point = self.charge_points.get(identity)
        return None if point is None else {self._object: name, **build_object(template, point)}

    def take_changed_objects(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yields the name and the charge point of each of the named objects that has changed since the last call."""
        names = list(names)
        for identity, point in self.charge_points.items():
            changed = point.take_changes()
            for name in names if changed else ():
                if self._templates[name].scope == "one" and changed & find_shown_fields(self._templates[name]):
                    yield name, identity

    def forget_changes(self) -> None:
        """Forgets all changes up to now, so that no object counts as changed."""
        for point in self.charge_points.values():
            point.take_changes()

    def take_finished_sessions(self) -> list[FinishedSession]:
        """Returns and forgets the sessions that have ended since the last call."""
        taken: list[FinishedSession] = []
        for point in self.charge_points.values():
            taken += point.finished_sessions
            point.finished_sessions.clear()
        return taken

    def get_list_items(self, name: str, path: Path) -> list[dict[str, Any]]:
        """Returns the items of a list in an object of the account; they are not copies, and can be changed."""
        found = get_at(self.objects.get(name), path)
        return found if isinstance(found, list) else []


def merge_into_example(example: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Returns a copy of an example in which given values replace its values; ignores names that it does not have."""
    return {
        name: merge_into_example(value, given[name])
        if isinstance(value, dict) and isinstance(given.get(name), Mapping)
        else deepcopy(given.get(name, value))
        for name, value in example.items()
    }


def replace_at(data: Any, path: Path, value: Any) -> None:
    """Replaces the value at a path; if the path is empty, updates the object itself with the items of the value."""
    if not path:
        data.update(value)
        return
    *parents, last = path
    get_at(data, tuple(parents))[last] = value


def _initial_fields(templates: Mapping[str, ObjectTemplate], identity: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for template in templates.values():
        if template.scope == "account":
            continue
        content = get_at(dict(template.example), template.content)
        shown = content[0] if isinstance(content, list) else content
        others = {name: value for name, value in template.example.items() if name not in template.content}
        fields = deepcopy({**others, **shown} | fields)
        for path, form in template.identity_places:
            fields[str(path[-1])] = form.format(identity)
    return fields
