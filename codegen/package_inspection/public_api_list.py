"""Lists the public names of the package with their signatures. Reads the source without importing it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

import griffe

PATH = "docs/public_api.txt"
"""The path of the list in a project."""
HEADER = "# generated from the source of the package by `python -m codegen generate`; changes here are lost\n"
MODULES_WITHOUT_LIST = ("commands", "rest_commands")
"""The modules that are public as a whole, but have no `__all__`."""
SETTINGS = ("model_config",)
"""The members that are settings of pydantic, and no API."""


def list_public_api(folder: Path) -> str:
    """Returns one line for each public name of the package in a folder, in alphabetical order.

    A name is public if it is in the `__all__` of a module whose path has no underscore. The members of a public class
    or module are public too if they have no underscore. They include those that a class inherits in the package.
    """
    package = griffe.load(folder.name, search_paths=[folder.parent], allow_inspection=False, resolve_aliases=True)
    assert isinstance(package, griffe.Module)
    items = exported_items(package)
    canonical_paths = {item.canonical_path for item in items.values()}
    lines = {line for path, item in items.items() for line in item_lines(path, item, canonical_paths)}
    return HEADER + "".join(f"{line}\n" for line in sorted(lines))


def split_list(text: str) -> list[str]:
    """Returns the lines of a list without its header."""
    return [line for line in text.splitlines() if not line.startswith("#")]


def exported_items(package: griffe.Module) -> dict[str, griffe.Object]:
    """Returns the exported objects of the package, by the path under which programs import them."""
    names = {
        f"{module.path}.{name}": (module, str(name))
        for module in public_modules(package)
        for name in module.exports or ()
    }
    names |= {f"{package.path}.{name}": (package, name) for name in MODULES_WITHOUT_LIST}
    found = {path: find_object(module, name) for path, (module, name) in names.items()}
    return {path: item for path, item in found.items() if item is not None}


def find_object(module: griffe.Module, name: str) -> griffe.Object | None:
    """Returns the object to which a name in a module refers; None if there is none, which the trial run reports."""
    try:
        item = module[name]
        return item.final_target if isinstance(item, griffe.Alias) else item
    except (KeyError, griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None


def public_modules(module: griffe.Module) -> Iterator[griffe.Module]:
    """Yields a module, and the modules in it without an underscore in the path."""
    yield module
    for name, child in module.modules.items():
        if not (child.is_alias or name.startswith("_")):
            yield from public_modules(child)


def item_lines(path: str, item: griffe.Object, canonical_paths: Set[str]) -> Iterator[str]:
    """Yields the line of an item that programs find at a path, and the lines of the item's members.

    Args:
        path: The path, which may differ from the one where the item is defined.
        item: The item.
        canonical_paths: The paths where the exported items are defined; only exported base classes are named.
    """
    match item:
        case griffe.Function():
            yield from function_lines(path, item)
        case griffe.Attribute():
            yield path + (f": {plain_annotation(item.annotation)}" if item.annotation else "")
        case griffe.Class():
            bases = [base.name for base in item.mro() if base.canonical_path in canonical_paths]
            yield f"{path}: class" + (f" of {', '.join(bases)}" if bases else "")
        case _:
            yield f"{path}: module"
    if isinstance(item, griffe.Class | griffe.Module):
        for name, member in public_members(item):
            yield from item_lines(f"{path}.{name}", member, canonical_paths)


def public_members(item: griffe.Class | griffe.Module) -> Iterator[tuple[str, griffe.Object]]:
    """Yields the public members of a class (with inherited ones), or of a module (without imported ones)."""
    for name, member in item.all_members.items():
        is_hidden = name in SETTINGS or (name.startswith("_") and name != "__init__")
        if isinstance(member, griffe.Object):
            if not is_hidden:
                yield name, member
        elif isinstance(item, griffe.Class) and not is_hidden:
            yield name, member.final_target  # an alias stands for an inherited member


def function_lines(path: str, function: griffe.Function) -> Iterator[str]:
    """Yields the signature of a function; if it has overloads, yields their signatures instead."""
    mark = " (async)" if "async" in function.labels else ""
    for overload in function.overloads or [function]:
        yield overload.signature(return_type=True, name=path) + mark


def plain_annotation(annotation: str | griffe.Expr) -> str:
    """Returns an annotation as text, without the metadata of `Annotated`."""
    if isinstance(annotation, griffe.ExprSubscript) and annotation.canonical_name == "Annotated":
        elements = annotation.slice
        return str(elements.elements[0] if isinstance(elements, griffe.ExprTuple) else elements)
    return str(annotation)
