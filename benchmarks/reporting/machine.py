"""Describes the machine of a run, without anything that identifies it."""

from __future__ import annotations

import os
import platform

from ..processes import Processes
from ..variants.registry import VARIANTS


def properties() -> dict[str, str]:
    """Returns the interpreter, the operating system and the number of processors."""
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
    }


def load() -> str:
    """Returns the load averages of the last 1, 5 and 15 minutes."""
    return " ".join(f"{number:.1f}" for number in os.getloadavg())


def versions(processes: Processes) -> dict[str, str]:
    """Returns the versions of the libraries of each variant."""
    return {variant: processes.run_task(variant, "versions") for variant in VARIANTS}
