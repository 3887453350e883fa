"""Builds the source of the synchronous classes. Their members call the members of the asynchronous classes.

The members are read from the source of the asynchronous classes, so a new method needs no other change. Some methods
can't be made this way, such as those that take a callback. They are written in the base classes in `_runtime/sync/`.
"""

from __future__ import annotations

from dataclasses import dataclass

from .class_source_parsing import Import, PythonSources
from .synchronous_docstrings import plain_words
from .synchronous_members import SPECIAL_NAMES, MemberMaker, SynchronousMember, passed_arguments


@dataclass(frozen=True)
class SynchronousClass:
    """Holds a synchronous class, and the import statements for the names in its signatures."""

    docstring: str
    members: tuple[SynchronousMember, ...]
    imports: tuple[str, ...]
    lazy_modules: tuple[str, ...]
    """The modules of the package that are imported when they are first used."""
    parameters: str
    """The signature of `__init__`."""
    arguments: str
    """The arguments that it passes to the asynchronous class."""


def synchronous_class(
    sources: PythonSources, name: str, *, subject: str, module: str, base: str, target: str
) -> SynchronousClass:
    """Returns the synchronous counterpart of a class.

    Args:
        sources: The modules of the package.
        name: The name of the asynchronous class.
        subject: The class of a subject in the live state.
        module: The path of the module that defines the asynchronous class.
        base: The base class in `_runtime/sync/`, as path:name. Members that it defines are left out.
        target: The attribute that holds the object of the asynchronous class.
    """
    base_path, base_name = base.split(":")
    written = sources.members(base_path, base_name)
    members = sources.members(module, name)
    constructor = members.pop("__init__")
    maker = MemberMaker(target, subject)
    made = tuple(maker.make(member) for key, member in members.items() if key not in written)
    parameters, _ = maker.resolve(constructor, constructor.node)
    used = [(path, used_name) for path, used_name in maker.names if used_name not in {subject, "live_module"}]
    found = {used_name: SPECIAL_NAMES.get(used_name) or sources.find(path, used_name) for path, used_name in used}
    imports = {used_name: item for used_name, item in found.items() if item}
    return SynchronousClass(
        docstring=plain_words(sources.docstring(module, sources.class_definition(module, name))),
        members=made,
        imports=tuple(sorted(import_statement(key, item) for key, item in imports.items() if not item.is_lazy)),
        lazy_modules=tuple(sorted(key for key, item in imports.items() if item.is_lazy)),
        parameters=parameters,
        arguments=passed_arguments(constructor.node.args),
    )


def import_statement(name: str, found: Import) -> str:
    """Returns the statement that imports a name in a module of the package's folder `sync`."""
    alias = f" as {name}" if name != (found.original or found.module) else ""
    if not found.original:
        return f"import {found.module}{alias}"
    module = f".{found.module}" if found.module.startswith(".") else found.module
    return f"from {module} import {found.original}{alias}"
