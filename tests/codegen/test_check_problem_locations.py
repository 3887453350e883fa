"""What a rule tells at another line than the one that was changed: the file, and a text on the line."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import SpecFolder

FIELD = "      lid: {type: string, values: [open, shut], description: How its lid is., example: shut}\n"

ELSEWHERE = [
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
        "last: Receipt is the whole of DID_LID",
        "types",
        "last: {",
    ),
    (
        "types",
        "scalars:\n",
        "scalars:\n  Spoon: {description: S., base: string, example: s}\n",
        "nothing uses Spoon; use it",
        "types",
        "Spoon: {",
    ),
    (
        "protocol",
        "command: HI",
        "command: LOOK",
        "LOOK: the greeting has to choose name; give a constant",
        "commands",
        "name: &name",
    ),
    (
        "protocol",
        "key: ref",
        "key: do",
        "frames: two of the keys for the command, the authorization and the flow_id are one",
        "protocol",
        "frames: {",
    ),
    (
        "commands",
        "value: false",
        "value: true",
        "SHUT_LID: OPEN_LID has a method 'lid' too; choose another, or declare both",
        "commands",
        "method: lid",
    ),
    (
        "commands",
        "argument: is_open, value: true",
        "argument: open_it, value: true",
        "SHUT_LID: OPEN_LID has a method 'lid' too",
        "commands",
        "method: lid",
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
        "HI: returns without a method",
        "commands",
        "returns: kind",
    ),
    (
        "commands",
        "    acts: true\n    answer: {object: DID_LID}",
        "    answer: {object: DID_LID}",
        "OPEN_LID: a variant of a command that does not act",
        "commands",
        "variant: {",
    ),
    (
        "commands",
        "{type: KettleName,",
        "{optional: true, type: KettleName,",
        "BREW: name need not be given, but what comes after it must be",
        "commands",
        "  BREW:",
    ),
    (
        "types",
        "      leaf: {",
        "      name: {argument: leaf, ",
        "BREW: 'name' is a parameter and a field of its payload; drop one",
        "commands",
        "name: *name",
    ),
    (
        "types",
        FIELD,
        FIELD + "      inner: {type: Kettle, description: D.}\n",
        "Kettle holds itself; break the circle",
        "types",
        "  Kettle:",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "words", "told_in", "told_at"), ELSEWHERE)
def test_it_is_told_where_it_can_be_mended(
    spec: SpecFolder, file: str, old: str, new: str, words: str, told_in: str, told_at: str
) -> None:
    spec.edit(file, old, new)
    lines = spec.path(told_in).read_text(encoding="utf-8").splitlines()
    assert [(name, told_at in lines[line - 1]) for name, line in spec.places_of(words)] == [(told_in, True)]
