"""Which version of the SDK this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def sdk_version() -> str:
    """The version that is installed; what runs from a checkout without being installed has none."""
    try:
        return version("bluecurrent")
    except PackageNotFoundError:
        return "not installed"


__version__ = sdk_version()
