"""Evaluates constants and schemas in the source of Home Assistant, without importing it."""

from __future__ import annotations

import ast
from functools import cache
from typing import Any, NamedTuple
from zipfile import ZipFile

MARKERS = {"Required": True, "Optional": False, "Exclusive": False}
"""The markers of a schema's keys, and whether a key is required."""


class EnumMember(NamedTuple):
    """A member of an enumeration, with its class and its value."""

    class_name: str
    value: str


class Module:
    """A module in the wheel: its definitions and imports by name."""

    def __init__(self, source: Source, name: str, text: str) -> None:
        self.source = source
        self.package = name if source.is_package(name) else name.rpartition(".")[0]
        self.defined: dict[str, ast.AST] = {}
        self.imported: dict[str, tuple[str, str]] = {}
        for node in ast.parse(text).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=target)], value=value):
                    self.defined[target] = value
                case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value):
                    self.defined[target] = value
                case ast.ClassDef(name=target) | ast.FunctionDef(name=target):
                    self.defined[target] = node
                case ast.ImportFrom():
                    self.imported |= {
                        alias.asname or alias.name: (self.origin(node), alias.name) for alias in node.names
                    }

    def origin(self, node: ast.ImportFrom) -> str:
        """Returns the full name of the module that an import names."""
        if not node.level:
            return node.module or ""
        parts = self.package.split(".")
        return ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [node.module])])

    def find(self, name: str) -> tuple[Module, ast.AST]:
        """Returns the module that defines a name, and the definition."""
        if name in self.imported:
            module, original = self.imported[name]
            return self.source.module(module).find(original)
        return self, self.defined[name]

    def text(self, node: ast.expr) -> Any:
        """Returns a constant, or the member of an enumeration."""
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                module, definition = self.find(name)
                assert isinstance(definition, ast.expr)
                return module.text(definition)
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                return self.members(name)[attribute]
        raise ValueError(ast.unparse(node))

    def members(self, name: str) -> dict[str, EnumMember]:
        """Returns the members of an enumeration."""
        module, definition = self.find(name)
        assert isinstance(definition, ast.ClassDef)
        return {
            target.id: EnumMember(name, module.text(value))
            for node in definition.body
            if isinstance(node, ast.Assign)
            for target, value in ((node.targets[0], node.value),)
            if isinstance(target, ast.Name)
        }

    def values(self, node: ast.expr) -> list[str | None]:
        """Returns the values of a set, which may contain whole enumerations."""
        match node:
            case ast.Set(elts=items):
                return [value for item in items for value in self.values(item)]
            case ast.Call(func=ast.Name(id="set"), args=[]):
                return []
            case ast.Call(func=ast.Name(id="set"), args=[ast.Name(id=name)]) | ast.Starred(value=ast.Name(id=name)):
                return [member.value for member in self.members(name).values()]
        value = self.text(node)
        return [value.value if isinstance(value, EnumMember) else value]

    def table(self, name: str) -> dict[str, list[str | None]]:
        """Returns a dictionary from the members of an enumeration to sets of values."""
        module, definition = self.find(name)
        assert isinstance(definition, ast.Dict)
        items = zip(definition.keys, definition.values, strict=True)
        return {
            module.text(key).value: sorted(module.values(value), key=str) for key, value in items if key is not None
        }

    def keys(self, node: ast.AST) -> dict[str, bool]:
        """Returns the keys of a schema, each with whether it is required."""
        match node:
            case ast.Name(id=name):
                module, definition = self.find(name)
                return module.keys(definition)
            case ast.Attribute(value=value, attr="schema"):
                return self.keys(value)
            case ast.Call(func=ast.Attribute(value=value, attr="extend"), args=[added, *_]):
                return self.keys(value) | self.keys(added)
            case ast.Call(func=ast.Attribute(attr="Schema" | "All"), args=parts):
                return {key: required for part in parts for key, required in self.keys(part).items()}
            case ast.Dict(keys=keys):
                return dict(self.marked_key(key) for key in keys if key is not None)
        return {}

    def marked_key(self, node: ast.expr) -> tuple[str, bool]:
        """Returns a key of a schema, and whether it is required."""
        assert isinstance(node, ast.Call)
        assert isinstance(node.func, ast.Attribute)
        return str(self.text(node.args[0])), MARKERS[node.func.attr]


class Source:
    """The modules in a wheel."""

    def __init__(self, wheel: ZipFile) -> None:
        self.wheel = wheel
        self.files = frozenset(wheel.namelist())
        self.module = cache(self.read_module)

    def is_package(self, name: str) -> bool:
        return f"{name.replace('.', '/')}/__init__.py" in self.files

    def read_module(self, name: str) -> Module:
        path = name.replace(".", "/") + ("/__init__.py" if self.is_package(name) else ".py")
        return Module(self, name, self.wheel.read(path).decode())
