"""Finds in Python source the public members of classes, also inherited ones, and the imports that they need."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Member:
    """Holds a public method or property of a class."""

    path: str
    """The module that defines it."""
    node: Function
    overloads: tuple[Function, ...]
    docstring: str
    """The source of its docstring, with its quotes."""
    substitutes: Mapping[str, Annotation]
    """The types in place of the type variables of the class, by the name of the variable."""

    @property
    def name(self) -> str:
        return self.node.name

    @property
    def is_property(self) -> bool:
        return any(ast.unparse(item) == "property" for item in self.node.decorator_list)


@dataclass(frozen=True)
class Annotation:
    """Holds an expression that is used as an annotation, and the module that contains it."""

    path: str
    node: ast.expr


@dataclass(frozen=True)
class Import:
    """Describes an import of a name. Without `original`, the name is a whole module."""

    module: str
    """Its full name, or its path in the package after a dot."""
    original: str
    is_lazy: bool = False
    """True: the import is of a module of the package, and happens when the module is first used."""


@dataclass
class PythonSources:
    """Parses the modules of a package when they are needed."""

    read: Callable[[str], str]
    """Returns the source of a file by its path in the package."""
    _lines: dict[str, list[bytes]] = field(default_factory=dict)
    _modules: dict[str, ast.Module] = field(default_factory=dict)

    def module(self, path: str) -> ast.Module:
        if path not in self._modules:
            text = self.read(path)
            self._lines[path] = text.encode().split(b"\n")
            self._modules[path] = ast.parse(text)
        return self._modules[path]

    def class_definition(self, path: str, name: str) -> ast.ClassDef:
        return next(node for node in self.module(path).body if isinstance(node, ast.ClassDef) and node.name == name)

    def docstring(self, path: str, node: ast.ClassDef | Function) -> str:
        """Returns the source of a docstring, with its quotes."""
        first = node.body[0]
        if not isinstance(first, ast.Expr):
            raise ValueError(f"{path}: {node.name} has no docstring")
        # `ast.get_source_segment` splits the whole module each time: a fifth of the time of `generate`.
        lines = self._lines[path][first.lineno - 1 : first.end_lineno]
        lines[-1] = lines[-1][: first.end_col_offset]
        lines[0] = lines[0][first.col_offset :]
        return b"\n".join(lines).decode()

    def members(self, path: str, name: str, substitutes: Mapping[str, Annotation] | None = None) -> dict[str, Member]:
        """Returns the public members of a class by name, and `__init__`; inherited members come first."""
        definition = self.class_definition(path, name)
        members: dict[str, Member] = {}
        for base in reversed(definition.bases):
            generic, arguments = (base.value, type_arguments(base)) if isinstance(base, ast.Subscript) else (base, [])
            found = self.find(path, generic.id) if isinstance(generic, ast.Name) else None
            if isinstance(found, Import) and found.module.startswith("."):
                base_path = file_path(found.module)
                variables = self.type_variables(base_path, found.original)
                given = {key: Annotation(path, node) for key, node in zip(variables, arguments, strict=False)}
                members |= self.members(base_path, found.original, given)
        groups: dict[str, list[Function]] = {}
        for node in definition.body:
            if isinstance(node, Function) and (node.name == "__init__" or not node.name.startswith("_")):
                groups.setdefault(node.name, []).append(node)
        for key, (*overloads, node) in groups.items():
            docstring = "" if key == "__init__" else self.docstring(path, node)
            members[key] = Member(path, node, tuple(overloads), docstring, substitutes or {})
        return members

    def type_variables(self, path: str, name: str) -> list[str]:
        """Returns the names of the type variables of a generic class."""
        for base in self.class_definition(path, name).bases:
            if isinstance(base, ast.Subscript) and ast.unparse(base.value) == "Generic":
                return [ast.unparse(item) for item in type_arguments(base)]
        return []

    def find(self, path: str, name: str) -> Import | None:
        """Returns the import that another module needs to use a name of this module; None for a built-in name."""
        for node, is_lazy in statements(self.module(path)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return self._import(path, node, alias, is_lazy=is_lazy)
            elif name in defined_names(node):
                return Import(f".{path.removesuffix('.py').replace('/', '.')}", name)
        return None

    def _import(self, path: str, node: ast.Import | ast.ImportFrom, alias: ast.alias, *, is_lazy: bool) -> Import:
        if isinstance(node, ast.Import):
            return Import(alias.name, "")
        if not node.level:
            return Import(node.module or "", alias.name)
        folder = path.split("/")[: -node.level]
        module = ".".join(["", *folder, *([node.module] if node.module else [])]) or "."
        return Import(module, alias.name, is_lazy and module == ".")


def statements(module: ast.Module) -> Iterator[tuple[ast.stmt, bool]]:
    """Yields the statements of a module, each with True if it is only for type checkers."""
    for node in module.body:
        if isinstance(node, ast.If):
            yield from ((inner, True) for inner in node.body)
        else:
            yield node, False


def defined_names(node: ast.stmt) -> set[str]:
    """Returns the names that a statement defines."""
    if isinstance(node, ast.ClassDef):
        return {node.name}
    return {ast.unparse(target) for target in node.targets} if isinstance(node, ast.Assign) else set()


def type_arguments(node: ast.Subscript) -> list[ast.expr]:
    """Returns the arguments of a generic type."""
    return node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]


def file_path(module: str) -> str:
    """Returns the path of a module of the package."""
    return f"{module.lstrip('.').replace('.', '/')}.py"


class Resolver(ast.NodeTransformer):
    """Replaces type variables in annotations, and collects the names that are used, each with its module."""

    def __init__(self, path: str, substitutes: Mapping[str, Annotation]) -> None:
        self.path = path
        self.substitutes = substitutes
        self.names: set[tuple[str, str]] = set()

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if substitute := self.substitutes.get(node.id):
            inner = Resolver(substitute.path, {})
            replaced: ast.AST = inner.visit(copy.deepcopy(substitute.node))
            self.names |= inner.names
            return replaced
        self.names.add((self.path, node.id))
        return node
