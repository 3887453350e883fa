"""Collects the names in Python modules, classes and functions. Names of a spec must not collide with them."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import PurePosixPath

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class PackageSource:
    """Holds the source of a package, and parses its modules when they are needed."""

    name: str
    files: Mapping[str, str]
    """The source of each file by its path in the package."""
    parsed: dict[str, ast.Module] = field(default_factory=dict)

    def module(self, path: str) -> ast.Module:
        """Returns a parsed module."""
        if path not in self.parsed:
            self.parsed[path] = ast.parse(self.files[path])
        return self.parsed[path]

    def class_definition(self, path: str, name: str) -> ast.ClassDef:
        """Returns the definition of a class of a module."""
        return next(node for node in classes(self.module(path)) if node.name == name)

    def function(self, path: str, class_name: str, name: str) -> Function:
        """Returns the definition of a method."""
        return next(node for node in functions(self.class_definition(path, class_name)) if node.name == name)

    def dictionary_keys(self, path: str, name: str) -> set[str]:
        """Returns the keys, if they are texts, of a dictionary that a module defines."""
        for node in self.module(path).body:
            if (
                isinstance(node, ast.AnnAssign)
                and ast.unparse(node.target) == name
                and isinstance(node.value, ast.Dict)
            ):
                return {str(ast.literal_eval(key)) for key in node.value.keys if key is not None}
        raise LookupError(f"{path} has no dictionary {name}")

    def members(self, path: str, name: str) -> set[str]:
        """Returns the names of the attributes and methods that a class defines or inherits."""
        definition = self.class_definition(path, name)
        members = own_members(definition)
        for base in definition.bases:
            generic = base.value if isinstance(base, ast.Subscript) else base
            if isinstance(generic, ast.Name):
                members |= self.members_of_referenced_class(path, generic.id)
        return members

    def members_of_referenced_class(self, path: str, name: str) -> set[str]:
        """Returns the members of the class to which a name in a module refers."""
        if any(node.name == name for node in classes(self.module(path))):
            return self.members(path, name)
        if hasattr(builtins, name):
            return set(dir(getattr(builtins, name)))
        module, original = next(
            (imported_module(node, path, self.name), alias.name)
            for node in ast.walk(self.module(path))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if (alias.asname or alias.name) == name
        )
        if module.split(".")[0] == self.name:
            return self.members(f"{'/'.join(module.split('.')[1:])}.py", original)
        return set(dir(getattr(import_module(module), original)))


def imported_module(node: ast.ImportFrom, path: str, package: str) -> str:
    """Returns the full name of the module from which a statement imports."""
    if not node.level:
        return node.module or ""
    folder = PurePosixPath(package, path).parts[: -node.level]
    return ".".join([*folder, *([node.module] if node.module else [])])


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Yields every class in a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def functions(definition: ast.ClassDef) -> Iterator[Function]:
    """Yields the methods of a class."""
    return (node for node in definition.body if isinstance(node, FUNCTIONS))


def own_members(definition: ast.ClassDef) -> set[str]:
    """Returns the names of attributes and methods that a class defines itself, in the body or on `self`."""
    outside = [node for statement in definition.body for node in walk_outside_functions(statement)]
    members = {node.id for node in outside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    members |= {node.name for node in definition.body if isinstance(node, FUNCTIONS)}
    for node in ast.walk(definition):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            is_own = isinstance(node.value, ast.Name) and node.value.id == "self"
            members |= {node.attr} if is_own else set()
    return members


def class_scope_names(definition: ast.ClassDef) -> set[str]:
    """Returns the names that the body of a class uses: in annotations, defaults and decorators."""
    outside = (node for statement in definition.body for node in walk_outside_functions(statement))
    return {node.id for node in outside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def walk_outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """Yields a syntax node and the nodes in it, except the bodies of functions."""
    yield node
    children: Iterable[ast.AST] = ast.iter_child_nodes(node)
    if isinstance(node, FUNCTIONS):
        children = [node.args, *node.decorator_list, *([node.returns] if node.returns else [])]
    for child in children:
        yield from walk_outside_functions(child)


def function_names(function: Function) -> set[str]:
    """Returns the parameters of a function, and all names in its body."""
    names = {node.arg for node in ast.walk(function.args) if isinstance(node, ast.arg)}
    for statement in function.body:
        names |= {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}
    return names


def parameter_names(function: Function) -> set[str]:
    """Returns the names of a function's parameters, except `*args` and `**kwargs`."""
    return {node.arg for node in [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]}


def module_names(module: ast.Module) -> set[str]:
    """Returns every name that a module defines, imports or looks up."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.ClassDef | FUNCTIONS[0] | FUNCTIONS[1]):
            names.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def texts(module: ast.Module) -> set[str]:
    """Returns every constant text in a module."""
    return {node.value for node in ast.walk(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
