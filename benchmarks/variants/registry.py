"""The variants by name: where each is found, and the environment that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

BASELINE = "bluecurrent-api"
"""What everything is a ratio to."""


@dataclass(frozen=True)
class Variant:
    """A way to talk to the service."""

    module: str
    """The module beside this one, and its class with its argument, if it has one."""
    environment: str
    shown: str
    """The distributions whose versions matter."""


VARIANTS = {
    "bluecurrent": Variant("sdk_client", "sdk", "websockets pydantic"),
    "bluecurrent.compat": Variant("vendor_client:Vendor:bluecurrent.compat", "sdk", "websockets"),
    BASELINE: Variant("vendor_client:Vendor:bluecurrent_api", "bluecurrent-api", "bluecurrent-api websockets"),
    "pybluecurrent": Variant("pybluecurrent_client", "pybluecurrent", "pybluecurrent websockets"),
    "websockets + json": Variant("plain_websockets:Bare:json", "sdk", "websockets"),
    "websockets + msgspec": Variant("plain_websockets:Bare:msgspec", "msgspec", "msgspec websockets"),
}


def load(name: str) -> Any:
    """The variant itself; only in its own environment."""
    module, *made = VARIANTS[name].module.split(":")
    loaded = import_module(f".{module}", __package__)
    return getattr(loaded, made[0])(made[1]) if made else loaded
