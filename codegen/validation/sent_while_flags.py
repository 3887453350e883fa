"""Checks that the key `sent_while` of a field names a boolean field of the same shape."""

from __future__ import annotations

from collections.abc import Iterator

from ..spec_reading.problems import Problem, suggestion
from ..spec_reading.spec_documents import Spec
from . import spec_traversal


def check_sent_while(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each `sent_while` that does not name a boolean field of the same shape."""
    for document, group, owner, raw in spec_traversal.received_entries(spec):
        fields = spec_traversal.all_fields(spec, raw)
        flags = [name for name, field in fields.items() if field["type"] == "boolean"]
        for name, field in raw.get("fields", {}).items():
            flag = field.get("sent_while")
            if flag is not None and flag not in flags:
                message = f"{owner}: {flag!r} is no boolean field beside {name}"
                path = (group, owner, "fields", name, "sent_while")
                yield spec.problem(document, path, message, suggestion(flag, flags))


RULES = (check_sent_while,)
