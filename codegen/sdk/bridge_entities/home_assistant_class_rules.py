"""Lists the device classes, state classes and units that fit together in Home Assistant, and checks entities."""

from __future__ import annotations

from .entity_commands import EntityError

MEASUREMENT = ("measurement",)
STATE_CLASSES: dict[str, tuple[str, ...]] = {
    "apparent_power": MEASUREMENT,
    "battery": MEASUREMENT,
    "current": MEASUREMENT,
    "date": (),
    "duration": ("measurement", "total", "total_increasing"),
    "energy": ("total", "total_increasing"),
    "energy_storage": MEASUREMENT,
    "enum": (),
    "frequency": MEASUREMENT,
    "humidity": MEASUREMENT,
    "monetary": ("total",),
    "power": MEASUREMENT,
    "power_factor": MEASUREMENT,
    "reactive_power": MEASUREMENT,
    "signal_strength": MEASUREMENT,
    "temperature": MEASUREMENT,
    "timestamp": (),
    "voltage": MEASUREMENT,
}
"""The state classes with which Home Assistant keeps statistics, for each device class that a charge point can have."""

UNITS: dict[str, tuple[str, ...]] = {
    "apparent_power": ("VA", "kVA"),
    "battery": ("%",),
    "current": ("A", "mA"),
    "duration": ("s", "min", "h", "d"),
    "energy": ("Wh", "kWh", "MWh"),
    "energy_storage": ("Wh", "kWh", "MWh"),
    "frequency": ("Hz", "kHz"),
    "humidity": ("%",),
    "monetary": ("EUR",),
    "power": ("W", "kW", "MW"),
    "power_factor": ("%",),
    "reactive_power": ("var", "kvar"),
    "signal_strength": ("dB", "dBm"),
    "temperature": ("°C", "°F", "K"),
    "voltage": ("V", "mV"),
}
"""The units of each device class. A device class that is missing here has no unit."""

DEVICE_CLASSES: dict[str, tuple[str, ...]] = {
    "sensor": tuple(STATE_CLASSES),
    "number": ("current", "duration", "energy", "power", "temperature", "voltage"),
    "binary_sensor": ("battery_charging", "connectivity", "plug", "problem", "running"),
    "button": ("identify", "restart", "update"),
    "switch": ("outlet", "switch"),
}
"""The device classes that entities of each platform can have."""


def check_classes(platform: str, device_class: str | None, state_class: str | None, unit: str | None) -> None:
    """Raises EntityError if the classes and the unit of an entity do not fit its platform and each other."""
    if device_class is not None and device_class not in DEVICE_CLASSES.get(platform, ()):
        known = ", ".join(DEVICE_CLASSES.get(platform, ())) or "none"
        raise EntityError("device_class", f"a {platform} has no device class {device_class!r}", f"known are {known}")
    if state_class is not None and platform != "sensor":
        raise EntityError("state_class", f"a {platform} has no state class", "remove it")
    if device_class not in STATE_CLASSES:
        return
    allowed, units = STATE_CLASSES[device_class], UNITS.get(device_class, ())
    if state_class not in (allowed or (None,)) and platform == "sensor":
        hint = f"allowed is {' or '.join(allowed) or 'none'}"
        raise EntityError("state_class", f"{device_class} does not go with the state class {state_class}", hint)
    if unit not in (units or (None,)):
        hint = f"allowed is {' or '.join(units) or 'none'}"
        raise EntityError("device_class", f"{device_class} does not go with the unit {unit}", hint)
