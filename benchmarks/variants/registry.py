"""Lists the variants with their modules and environments, and loads them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

BASELINE = "bluecurrent-api"
"""The variant by which the others are divided."""


@dataclass(frozen=True)
class Variant:
    """A client library, or another way to talk to the service."""

    module: str
    """A module of this package; if it has a class, followed by `:CLASS:ARGUMENT`."""
    environment: str
    distributions: str
    """The distributions whose versions the report shows."""


VARIANTS = {
    "bluecurrent": Variant("sdk_client", "sdk", "websockets pydantic"),
    "bluecurrent.compat": Variant("vendor_client:VendorClient:bluecurrent.compat", "sdk", "websockets"),
    BASELINE: Variant("vendor_client:VendorClient:bluecurrent_api", "bluecurrent-api", "bluecurrent-api websockets"),
    "pybluecurrent": Variant("pybluecurrent_client", "pybluecurrent", "pybluecurrent websockets"),
    "websockets + json": Variant("plain_websockets:PlainWebsockets:json", "sdk", "websockets"),
    "websockets + msgspec": Variant("plain_websockets:PlainWebsockets:msgspec", "msgspec", "msgspec websockets"),
}


def load(name: str) -> Any:
    """Loads a variant. This works only in the environment of the variant."""
    module_name, *factory = VARIANTS[name].module.split(":")
    module = import_module(f".{module_name}", __package__)
    return getattr(module, factory[0])(factory[1]) if factory else module
