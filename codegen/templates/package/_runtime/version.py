"""Which version of the SDK this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str | None:
    """The version that is installed; what runs from a checkout without being installed has none."""
    try:
        return version("bluecurrent")
    except PackageNotFoundError:
        return None


__version__ = installed_version() or "not installed"
