# generated from codegen/templates/package/bridge/discovery/value_templates.py by `python -m codegen generate`; changes here are lost
"""Writes the Jinja templates by which Home Assistant finds an entity's value in a JSON message.

A value that is missing or null becomes None, which Home Assistant shows as unknown.
"""

from __future__ import annotations

import json
from typing import Any

from ..entities.entity_and_action_types import Entity, Path

RESULT = "{{ dict(value_json, event_type=value_json.status) | to_json }}"
"""Adds the type of the event, which is the status, to the result of a command."""
CARD = "{{ value_json.get('card') }}"


def write_value_template(entity: Entity, maximum: float | None) -> str:
    """Returns the template of an entity that shows a value. A number outside its range becomes None."""
    value = find(entity.path)
    if entity.words:
        return f"{{{{ {write_literal(entity.words)}.get({value}) }}}}"
    if entity.on or entity.off:
        is_on = f"v in {write_literal(entity.on)}" if entity.on else f"v not in {write_literal(entity.off)}"
        return f"{write_assignment(value)}{{{{ none if v is none else 'ON' if {is_on} else 'OFF' }}}}"
    if entity.platform == "number":
        is_in_range = f"v is number and {write_literal(entity.minimum)} <= v <= {write_literal(maximum)}"
        return f"{write_assignment(value)}{{{{ v if {is_in_range} else none }}}}"
    return f"{{{{ {value} }}}}"


def write_settable_template(entity: Entity) -> str:
    """Returns the template that tells if an entity can be set now. It can if its present value is unknown."""
    can_be_set = f"v is none or v in {write_literal(entity.among)}"
    return f"{write_assignment(find(entity.path))}{{{{ 'online' if {can_be_set} else 'offline' }}}}"


def find(path: Path) -> str:
    """Returns the expression for the value at a path; it gives None if anything on the path is missing or null."""
    expression = "value_json"
    for name in path[:-1]:
        expression = f"({expression}.get('{name}') or {{}})"
    return f"{expression}.get('{path[-1]}')"


def write_assignment(expression: str) -> str:
    """Returns the statement that gives an expression the name v."""
    return f"{{% set v = {expression} %}}"


def write_literal(value: Any) -> str:
    """Returns a text, a number, a list or a mapping as source code of a template."""
    return json.dumps(value)
