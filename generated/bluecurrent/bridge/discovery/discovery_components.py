# generated from codegen/templates/package/bridge/discovery/discovery_components.py by `python -m codegen generate`; changes here are lost
"""Makes the components of a Home Assistant discovery payload; each component describes one entity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from ..entities.entity_and_action_types import Entity
from ..entities.number_maximum import find_maximum
from ..topics import Topics
from .value_templates import CARD, RESULT, write_settable_template, write_value_template

Component = dict[str, Any]

RESULT_STATUSES = ("ok", "rejected", "timeout", "error", "invalid")


class ComponentOwner(NamedTuple):
    """Names the device of a component, its charge point, and the socket if the charge point has several."""

    device_id: str
    evse_id: str
    socket_id: int | None = None

    @property
    def prefix(self) -> str:
        """The text that component keys begin with; empty without a socket."""
        return "" if self.socket_id is None else f"{self.socket_id}_"


class ComponentMaker:
    """Makes the components of one charge point."""

    def __init__(self, topics: Topics, point: Any, cards: Sequence[str]) -> None:
        self._topics = topics
        self._point = point
        self._cards = cards

    def make(self, entity: Entity, owner: ComponentOwner) -> tuple[str, Component]:
        """Returns a key and its component. The `unique_id` is made of ids and keys only, so it never changes."""
        unique_id = f"{owner.device_id}_{owner.prefix}{entity.key}"
        name = entity.name if owner.socket_id is None else f"Socket {owner.socket_id} {lower_first(entity.name)}"
        component: Component = {
            "platform": entity.platform,
            "unique_id": unique_id,
            "name": name,
            "default_entity_id": f"{entity.platform}.{re.sub('[^a-z0-9]+', '_', unique_id.lower())}",
            "device_class": entity.device_class,
            "state_class": entity.state_class,
            "unit_of_measurement": entity.unit if entity.platform in ("sensor", "number") else None,
            "entity_category": entity.category,
            "suggested_display_precision": entity.precision,
            "enabled_by_default": None if entity.is_enabled else False,
            **self._make_state(entity, owner),
            **self._make_setter(entity, owner),
        }
        return f"{owner.prefix}{entity.key}", {key: value for key, value in component.items() if value is not None}

    def _make_state(self, entity: Entity, owner: ComponentOwner) -> Component:
        """Returns the part of a component that tells Home Assistant where the state is, and how to read it."""
        topics, evse_id = self._topics, owner.evse_id
        match entity.platform, entity.topic:
            case "event", _:
                state = {"state_topic": topics.result(evse_id), "value_template": RESULT}
                return {**state, "event_types": list(RESULT_STATUSES), "availability": self._bridge_only()}
            case _, "availability":
                words = {"payload_on": "online", "payload_off": "offline"}
                return {"state_topic": topics.availability(evse_id), **words, "availability": self._bridge_only()}
            case "select", _:
                return {"state_topic": topics.state(evse_id, "session"), "value_template": CARD}
            case "button", _:
                return {}
            case _:
                return self._make_value(entity, owner)

    def _make_value(self, entity: Entity, owner: ComponentOwner) -> Component:
        """Returns the topic that has the value of an entity, the template that finds the value, and its options."""
        topic = self._topics.state(owner.evse_id, entity.topic, owner.socket_id)  # type: ignore[arg-type]  # of the table
        template = write_value_template(entity, find_maximum(entity, self._point))
        return {
            "state_topic": topic,
            "value_template": template,
            "options": list(dict.fromkeys(entity.words.values())) or None,
        }

    def _make_setter(self, entity: Entity, owner: ComponentOwner) -> Component:
        """Returns the part of a component that tells Home Assistant how to set the entity; empty if it can't be set."""
        if not entity.actions and entity.platform != "select":
            return {}
        topics, evse_id = self._topics, owner.evse_id
        setter: Component = {"command_topic": topics.set(evse_id, entity.key)}
        if entity.platform == "select":
            setter["options"] = list(self._cards)
        if entity.platform == "number":
            setter |= {"min": entity.minimum, "max": find_maximum(entity, self._point), "step": entity.step}
        if entity.among:
            topic = {"topic": topics.state(evse_id, "status"), "value_template": write_settable_template(entity)}
            setter["availability"] = [*make_availability(topics, evse_id), topic]
        return setter

    def _bridge_only(self) -> list[Component]:
        return [{"topic": self._topics.bridge_state}]


def make_availability(topics: Topics, evse_id: str) -> list[Component]:
    """Returns the topics that must all say `online`: that of the bridge and that of the charge point."""
    return [{"topic": topics.bridge_state}, {"topic": topics.availability(evse_id)}]


def lower_first(name: str) -> str:
    """Returns a name with a small first letter, to put it after other words."""
    return name[:1].lower() + name[1:]
