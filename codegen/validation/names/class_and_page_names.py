"""Checks that the names of generated classes and reference pages are legal, unique and not reserved."""

from __future__ import annotations

import builtins
from collections.abc import Iterator

from ...model.python_names import ClassName, file_name
from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec
from ...spec_reading.yaml_with_lines import YamlPath
from .python_names import identifier_error


def check_class_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each class name of a type or message that is used twice, illegal or reserved."""
    classes: list[tuple[str, YamlPath, str, str]] = [
        ("types", (group, name), name, f"a {group[:-1]}")
        for group in ("scalars", "shapes", "payloads")
        for name in spec.entries("types", group)
    ]
    for name, raw in spec.entries("objects", "objects").items():
        if "message" in raw:
            classes.append(("objects", ("objects", name, "message"), raw["message"], f"the class of {name}"))
    shape_names = reserved_names().classes["shapes"]
    first_uses: dict[str, str] = {}
    for document, path, name, use in classes:
        if name in first_uses:
            yield spec.problem(document, path, f"{name!r} is also {first_uses[name]}", "choose another name")
        elif name in reserved_names().classes.get(str(path[0]), shape_names) or identifier_error(name):
            message = f"no class can be called {name!r}"
            reason = "Python" if hasattr(builtins, name) else "the package"
            yield spec.problem(document, path, message, f"{reason} needs the name; choose another")
        first_uses.setdefault(name, use)


def check_wire_names(spec: Spec) -> Iterator[Problem]:
    """Yields a problem for each command or object whose class name or page name is illegal or already used."""
    for group in ("commands", "objects"):
        pages: dict[str, str] = {}
        for name in spec.names(group, group):
            page = file_name(name)
            if not page or (group == "commands" and not has_class_name(spec, name)):
                message = f"{name!r} can't be converted to the name of a class or a page"
                yield spec.problem(group, (group, name), message, "begin it with a letter")
            elif page in pages:
                first, second = sorted((name, pages[page]))
                message = f"{first} and {second} would have the same page: {page}"
                yield spec.problem(group, (group, second), message, "remove one")
            pages[page] = name


def has_class_name(spec: Spec, command: str) -> bool:
    """Tells if the name of a command can be converted to a class name that no other class has."""
    taken = reserved_names().classes["commands"] | spec.names("types", "scalars") | spec.names("types", "payloads")
    try:
        return ClassName.of(command) not in taken
    except ValueError:
        return False


RULES = (check_class_names, check_wire_names)
