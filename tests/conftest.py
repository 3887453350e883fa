"""What every test can use: the fixtures that the SDK brings for its users."""

from __future__ import annotations

from importlib.metadata import entry_points

PLUGIN = "bluecurrent.testing.plugin"

# Where the SDK is installed, pytest has loaded the plugin already, and refuses to load it twice.
pytest_plugins = [] if any(point.value == PLUGIN for point in entry_points(group="pytest11")) else [PLUGIN]
