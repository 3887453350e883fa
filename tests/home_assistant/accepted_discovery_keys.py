"""Reads from Home Assistant's wheel what it accepts in discovery payloads, and writes it into accepted_discovery.json.

    python -m tests.home_assistant.accepted_discovery_keys 2026.11.0

It downloads the wheel, of 70 MB, with pip. Home Assistant itself is not installed or imported.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from tests.home_assistant.source_reading import Source

LIST = Path(__file__).with_name("accepted_discovery.json")
PYTHON = "3.14.2"
"""The version of Python that this Home Assistant asks for."""
COMPONENTS = "homeassistant.components"
PLATFORMS = {
    "binary_sensor": "BinarySensorDeviceClass",
    "button": "ButtonDeviceClass",
    "event": "EventDeviceClass",
    "number": "NumberDeviceClass",
    "select": None,
    "sensor": "SensorDeviceClass",
    "switch": "SwitchDeviceClass",
    "text": None,
    "time": None,
}
"""The platforms, with the enumeration of their device classes."""


def main() -> None:
    version = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        options = ["--no-deps", "--only-binary=:all:", "--python-version", PYTHON, "--dest", folder]
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download"]
        subprocess.run([*pip, *options, f"homeassistant=={version}"], check=True)
        (path,) = Path(folder).glob("*.whl")
        with ZipFile(path) as wheel:
            accepted = {"version": version, **read_accepted(Source(wheel))}
    LIST.write_text(json.dumps(accepted, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_accepted(source: Source) -> dict[str, Any]:
    """Returns the keys of a payload, of its parts and of each platform, the classes, and the units."""
    schemas, sensors = source.module(f"{COMPONENTS}.mqtt.schemas"), source.module(f"{COMPONENTS}.sensor.const")
    parts = {
        "payload": "DEVICE_DISCOVERY_SCHEMA",
        "device": "MQTT_DEVICE_INFO_SCHEMA",
        "origin": "MQTT_ORIGIN_INFO_SCHEMA",
    }
    mqtt = {platform: source.module(f"{COMPONENTS}.mqtt.{platform}") for platform in PLATFORMS}
    classes = {
        platform: source.module(f"{COMPONENTS}.{platform}.const").members(name)
        for platform, name in PLATFORMS.items()
        if name
    }
    return {
        **{part: schemas.keys(schemas.defined[name]) for part, name in parts.items()},
        "platforms": {
            name: {**module.keys(module.defined["DISCOVERY_SCHEMA"]), "platform": True} for name, module in mqtt.items()
        },
        "device_classes": {name: [item.value for item in members.values()] for name, members in classes.items()},
        "state_classes": sensors.table("DEVICE_CLASS_STATE_CLASSES"),
        "units": sensors.table("DEVICE_CLASS_UNITS"),
        "categories": [item.value for item in source.module("homeassistant.const").members("EntityCategory").values()],
    }


if __name__ == "__main__":
    main()
