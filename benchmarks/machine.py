"""What a run was measured on, with nothing that says whose machine it is."""

from __future__ import annotations

import os
import platform

from .processes import House
from .variants.registry import VARIANTS


def described() -> dict[str, str]:
    """The kind of machine."""
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
    }


def load() -> str:
    """How many processes want a processor, on average over the last 1, 5 and 15 minutes."""
    return " ".join(f"{number:.1f}" for number in os.getloadavg())


def versions(house: House) -> dict[str, str]:
    """What each variant is made of."""
    return {variant: house.do(variant, "versions") for variant in VARIANTS}
