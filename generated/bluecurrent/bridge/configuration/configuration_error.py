# generated from codegen/templates/package/bridge/configuration/configuration_error.py by `python -m codegen generate`; changes here are lost
"""Defines the error for a configuration that can't be used."""

from __future__ import annotations


class ConfigurationError(ValueError):
    """Means that the bridge can't start with this configuration: the message names the option or the key."""
