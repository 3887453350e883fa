# generated from codegen/templates/package/testing/simulation/acknowledgements.py by `python -m codegen generate`; changes here are lost
"""Builds the two acknowledgements of a command: the service's receipt, and the charge point's result (verdict)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.core.protocol_table_types import Protocol
from .state.effect_application import ChangedItem
from .state.object_templates import ACKNOWLEDGEMENT_FIELDS

RESULT, SETTING = "result", "setting"
"""The field of an acknowledgement that holds an object, and the key in this object for the new value of a setting."""


def acknowledgement(
    protocol: Protocol,
    name: str,
    command: Mapping[str, Any],
    *,
    error: str = "",
    setting: bool | None = None,
    changed: ChangedItem | None = None,
) -> dict[str, Any]:
    """Returns an acknowledgement with the fields that the spec declares for it.

    The acknowledgement repeats the charge point and the flow_id of the command. `setting` is the new value of a
    setting that is on or off; None if the command changes no such setting.
    """
    values = {
        **{key: command[key] for key in protocol.placeholders if isinstance(command.get(key), str)},
        protocol.errors.success: not error,
        protocol.flow_id: command.get(protocol.flow_id, ""),
        RESULT: {} if setting is None else {SETTING: f"set {str(setting).lower()}"},
        protocol.errors.refusal: error,
    }
    if changed and changed.answer_field:
        values[changed.answer_field] = changed.item
    fields = ACKNOWLEDGEMENT_FIELDS[name]
    return {protocol.object: name} | {field: values[field] for field in fields if field in values}
