"""Tests problems that are reported at another line than the one that was changed."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FIELD = "      lid: {type: string, values: [open, shut], description: How its lid is., example: shut}\n"

CASES = [
    (
        "types",
        "  Kettle:\n",
        "  Kettle:\n    abstract: true\n",
        "kettle: Kettle is abstract; name a shape that includes it",
        "objects",
        "kettle: {",
    ),
    (
        "types",
        "  Kettle:\n",
        "  Kettle:\n    include: Base\n",
        "Kettle: unknown include 'Base'; known are Kettle, Receipt",
        "types",
        "include: Base",
    ),
    (
        "types",
        FIELD,
        FIELD + "      last: {type: Receipt, description: D.}\n",
        "last: Receipt is the shape of the whole object DID_LID",
        "types",
        "last: {",
    ),
    (
        "types",
        "scalars:\n",
        "scalars:\n  Spoon: {description: S., base: string, example: s}\n",
        "nothing uses Spoon; use it or remove it",
        "types",
        "Spoon: {",
    ),
    (
        "protocol",
        "command: HI",
        "command: LOOK",
        "LOOK: the greeting has no value for name; declare a `constant`",
        "commands",
        "name: &name",
    ),
    (
        "protocol",
        "key: ref",
        "key: do",
        "frames: the keys for the command, the authorization and the flow_id are not all different",
        "protocol",
        "frames: {",
    ),
    (
        "commands",
        "value: false",
        "value: true",
        "SHUT_LID: OPEN_LID already has a method 'move_lid'; choose another name, or declare both",
        "commands",
        "method: move_lid",
    ),
    (
        "commands",
        "argument: is_open, value: true",
        "argument: open_it, value: true",
        "SHUT_LID: OPEN_LID already has a method 'move_lid'",
        "commands",
        "method: move_lid",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{argument: degrees, type: KettleName,",
        "BREW: two arguments 'degrees'; rename one",
        "commands",
        "  BREW:",
    ),
    (
        "commands",
        "    returns: household\n",
        "",
        "ENTER: its answer has no 'content' to return",
        "commands",
        "method: enter",
    ),
    (
        "commands",
        "    description: Greet the house.\n",
        "    description: Greet.\n    returns: kind\n",
        "HI: `returns` needs a method",
        "commands",
        "returns: kind",
    ),
    (
        "commands",
        "    acts: true\n    answer: {object: DID_LID}",
        "    answer: {object: DID_LID}",
        "OPEN_LID: `variant` needs a command that acts",
        "commands",
        "variant: {",
    ),
    (
        "commands",
        "    method: look\n",
        "    method: look\n    disturbs: true\n",
        "LOOK: `disturbs` needs a command that acts",
        "commands",
        "disturbs: true",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{optional: true, type: KettleName,",
        "BREW: name is optional, but what follows it is required",
        "commands",
        "  BREW:",
    ),
    (
        "types",
        "      leaf: {",
        "      name: {argument: leaf, ",
        "BREW: 'name' is both a parameter and a field of its payload; remove one",
        "commands",
        "name: *name",
    ),
    (
        "types",
        FIELD,
        FIELD + "      inner: {type: Kettle, description: D.}\n",
        "Kettle contains itself; break the circle",
        "types",
        "  Kettle:",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected", "reported_in", "line_text"), CASES)
def test_problem_is_reported_where_it_can_be_corrected(
    spec: SpecFolder, file: str, old: str, new: str, expected: str, reported_in: str, line_text: str
) -> None:
    spec.edit(file, old, new)
    lines = spec.path(reported_in).read_text(encoding="utf-8").splitlines()
    assert [(name, line_text in lines[line - 1]) for name, line in spec.locations_of(expected)] == [(reported_in, True)]
