"""Makes the payloads that announce devices to Home Assistant: one for each charge point and each grid connection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..entities.entity_and_action_types import Entity
from ..entities.entity_table import (
    ENTITIES,
    GRID_ID_FORM,
    GRID_MANUFACTURER,
    GRID_NAME,
    MANUFACTURER,
    MODEL_FIELD,
    NAME_FIELD,
)
from ..entities.sockets_and_entity_presence import find_sockets, is_present
from ..payloads.json_values import clean_text
from ..topics import Topics, can_be_level, make_device_id, make_discovery_topic
from .discovery_components import Component, ComponentMaker, ComponentOwner, make_availability

Payload = dict[str, Any]

ID_PREFIX = "bluecurrent"
GRID = "grid"


def make_discovery_payloads(
    live: Any, topics: Topics, discovery_prefix: str, origin: Mapping[str, str], *, cards: Sequence[str] = ()
) -> dict[str, Payload]:
    """Returns the payloads by topic: first of all charge points, then of all grid connections.

    Args:
        live: The live state.
        topics: The topics of the bridge.
        discovery_prefix: The first level of the topics that Home Assistant listens to.
        origin: The program that announces: its `name` and its `sw_version`.
        cards: The names of the cards with which a session can be started.
    """
    points = [point for point in live.charge_points.values() if can_be_level(point.evse_id)]
    payloads = dict(make_charge_point_payload(point, topics, discovery_prefix, origin, cards=cards) for point in points)
    owners = [point for point in points if is_first_at_grid(point, points)]
    return payloads | dict(make_grid_payload(point, topics, discovery_prefix, origin) for point in owners)


def make_charge_point_payload(
    point: Any, topics: Topics, discovery_prefix: str, origin: Mapping[str, str], *, cards: Sequence[str] = ()
) -> tuple[str, Payload]:
    """Returns the topic and the payload of a charge point."""
    device_id = make_device_id(ID_PREFIX, point.evse_id)
    return make_discovery_topic(discovery_prefix, device_id), {
        "device": describe_charge_point(point, device_id),
        **make_payload(topics, point, origin, make_components(topics, point, device_id, cards)),
    }


def make_grid_payload(
    point: Any, topics: Topics, discovery_prefix: str, origin: Mapping[str, str]
) -> tuple[str, Payload]:
    """Returns the topic and payload of a charge point's grid connection, which reads that point's topics."""
    device_id = make_device_id(ID_PREFIX, find_grid_id(point))
    return make_discovery_topic(discovery_prefix, device_id), {
        "device": describe_grid(point, device_id),
        **make_payload(topics, point, origin, make_grid_components(topics, point, device_id)),
    }


def is_first_at_grid(point: Any, points: Iterable[Any]) -> bool:
    """Tells if a charge point is the first behind its grid connection. It announces the one device for the grid."""
    grid = point.grid
    return grid is not None and next((other for other in points if other.grid is grid), point) is point


def make_removal_payload(old: Mapping[str, Any], new: Payload) -> Payload | None:
    """Returns the payload that makes Home Assistant remove entities missing in `new`; None if none is missing.

    Home Assistant removes a component of which only the platform is sent. `old` is the payload that was published
    before, perhaps by another version of the bridge.
    """
    known = old.get("components")
    old_components: Mapping[str, Any] = known if isinstance(known, dict) else {}
    gone = {
        key: {"platform": component["platform"]}
        for key, component in old_components.items()
        if key not in new["components"] and isinstance(component, dict) and isinstance(component.get("platform"), str)
    }
    return {**new, "components": {**new["components"], **gone}} if gone else None


def make_payload(topics: Topics, point: Any, origin: Mapping[str, str], components: dict[str, Component]) -> Payload:
    """Returns the part of a payload that every device has: the origin, the availability and the components."""
    availability = {"availability": make_availability(topics, point.evse_id), "availability_mode": "all"}
    return {"origin": dict(origin), **availability, "components": components}


def make_components(topics: Topics, point: Any, device_id: str, cards: Sequence[str]) -> dict[str, Component]:
    """Returns the components of a charge point by key. If there are several sockets, each has its own."""
    maker, sockets = ComponentMaker(topics, point, cards), find_sockets(point)
    has_several = len(sockets) > 1
    components: dict[str, Component] = {}
    for entity in ENTITIES:
        if entity.topic == GRID or not is_present(entity, point, has_cards=bool(cards)):
            continue
        owners = [ComponentOwner(device_id, point.evse_id)]
        if has_several and entity.is_of_socket:
            each = [ComponentOwner(device_id, point.evse_id, socket_id) for socket_id in sockets]
            owners = [*owners, *each] if entity.is_summed else each
        components |= dict(maker.make(entity, owner) for owner in owners)
    return components


def make_grid_components(topics: Topics, point: Any, device_id: str) -> dict[str, Component]:
    """Returns the components of the grid connection behind a charge point."""
    maker, owner = ComponentMaker(topics, point, ()), ComponentOwner(device_id, point.evse_id)
    entities: list[Entity] = [entity for entity in ENTITIES if entity.topic == GRID]
    return dict(maker.make(entity, owner) for entity in entities)


def find_grid_id(point: Any) -> str:
    """Returns the id of a grid connection; until that is known, one made from the charge point's id."""
    grid_id = point.grid.id
    is_usable = isinstance(grid_id, str) and can_be_level(grid_id)
    return grid_id if is_usable else GRID_ID_FORM.format(point.evse_id)


def describe_charge_point(point: Any, device_id: str) -> Payload:
    """Returns the name, the model and other facts that Home Assistant shows for a charge point."""
    name, model = (clean_text(getattr(point, field) or "") for field in (NAME_FIELD, MODEL_FIELD))
    serial_number = clean_text(point.evse_id)
    device = {"identifiers": [device_id], "name": name or serial_number, "manufacturer": MANUFACTURER}
    return {**device, **({"model": model} if model else {}), "serial_number": serial_number}


def describe_grid(point: Any, device_id: str) -> Payload:
    """Returns the name and other facts that Home Assistant shows for a grid connection."""
    names = {"name": GRID_NAME, "manufacturer": GRID_MANUFACTURER}
    return {"identifiers": [device_id], **names, "via_device": make_device_id(ID_PREFIX, point.evse_id)}
