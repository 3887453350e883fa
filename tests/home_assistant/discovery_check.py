"""Checks discovery payloads against the committed list of what Home Assistant accepts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ACCEPTED: dict[str, Any] = json.loads(Path(__file__).with_name("accepted_discovery.json").read_text(encoding="utf-8"))


def find_errors(payload: Mapping[str, Any]) -> list[str]:
    """Returns what Home Assistant would refuse, drop or warn about in a payload."""
    errors = [*key_errors("payload", payload, ACCEPTED["payload"])]
    for part in ("device", "origin"):
        errors += key_errors(part, payload.get(part, {}), ACCEPTED[part])
    if not payload["device"].get("identifiers"):
        errors.append("device: no identifiers")
    for key, component in payload["components"].items():
        errors += component_errors(key, component, {**payload, **component})
    return errors


def key_errors(name: str, given: Mapping[str, Any], accepted: Mapping[str, bool]) -> Iterator[str]:
    """Yields keys that are not accepted, and required ones that are missing."""
    yield from (f"{name}: unknown key {key}" for key in given.keys() - accepted.keys())
    yield from (f"{name}: no {key}" for key, required in accepted.items() if required and key not in given)


def component_errors(key: str, component: Mapping[str, Any], merged: Mapping[str, Any]) -> Iterator[str]:
    """Yields the errors of a component; `merged` has the options of the payload too."""
    platform, device_class = component["platform"], component.get("device_class")
    accepted = ACCEPTED["platforms"][platform]
    yield from (f"{key}: unknown key {name}" for name in component.keys() - accepted.keys())
    yield from (f"{key}: no {name}" for name, required in accepted.items() if required and name not in merged)
    if "unique_id" not in component:
        yield f"{key}: no unique_id"
    if device_class is not None and device_class not in ACCEPTED["device_classes"].get(platform, ()):
        yield f"{key}: no device class {device_class}"
    if component.get("entity_category") not in (None, *ACCEPTED["categories"]):
        yield f"{key}: no category {component['entity_category']}"
    if platform in ("sensor", "binary_sensor") and component.get("entity_category") == "config":
        yield f"{key}: a {platform} can't be of the category config"
    yield from class_errors(key, component)


def class_errors(key: str, component: Mapping[str, Any]) -> Iterator[str]:
    """Yields state classes, units and options that do not go with the device class."""
    device_class = component.get("device_class")
    if (
        device_class in ACCEPTED["units"]
        and component.get("unit_of_measurement") not in ACCEPTED["units"][device_class]
    ):
        yield f"{key}: {device_class} in {component.get('unit_of_measurement')}"
    if component["platform"] != "sensor" or device_class is None:
        return
    allowed = ACCEPTED["state_classes"][device_class]
    if component.get("state_class") not in (allowed or [None]):
        yield f"{key}: {device_class} with the state class {component.get('state_class')}"
    if ("options" in component) != (device_class == "enum"):
        yield f"{key}: options and the device class enum need each other"
