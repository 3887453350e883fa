"""Builds the source of the synchronous classes. Their members call the members of the asynchronous classes.

The members are read from the source of the asynchronous classes, so a new method needs no other change. Some methods
can't be made this way, such as those that take a callback. They are written in the base classes in `_runtime/sync/`.
"""

from __future__ import annotations

import ast
import copy
import re
from dataclasses import dataclass

from .class_source_parsing import Function, Import, Member, PythonSources, Resolver

WORDS = {"`async with ": "`with ", "`async for ": "`for ", "an asynchronous iterator": "an iterator", "await ": ""}
"""Words in docstrings of asynchronous classes, and their replacements in synchronous ones."""
TIMEOUT = "timeout: Seconds after which the iterator ends if nothing came; without a limit if not given."
ARGUMENTS = re.compile(r"( {8}Args:\n(?: {12}.*\n)+)")
MESSAGES = "Messages"
SYNCHRONOUS = frozenset({"live_module.Live"})
"""Classes whose synchronous counterparts have the same names."""
UNSUITABLE = r"\b(Callable|Awaitable|Coroutine|Async\w+|{subject})\b"
"""The pattern of types of results and arguments that need a method of the base class."""
PAGES = "Pages"
SPECIAL_NAMES = {
    MESSAGES: Import("._runtime.sync.sync_message_iterator", MESSAGES),
    PAGES: Import("._runtime.sync.sync_pages", PAGES),
    "Any": Import("typing", "Any"),
    "Callable": Import("collections.abc", "Callable"),
    "Coroutine": Import("collections.abc", "Coroutine"),
    "cast": Import("typing", "cast"),
}
MAX_UNIONS = 5
"""The number of arguments with several types up to which mypy finds the overloads that a call fits."""


@dataclass(frozen=True)
class SynchronousMember:
    """Holds a member of a synchronous class. All texts are Python source."""

    name: str
    signature: str
    returns: str
    docstring: str
    expression: str
    is_property: bool
    overloads: tuple[tuple[str, str], ...]
    """The signature and the result of each."""


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
        name: The class.
        subject: The class of a subject in the live state.
        module: The path of its module.
        base: The base class in `_runtime/sync/`, after its file: its members are left out.
        target: The attribute that holds the object of the asynchronous class.
    """
    base_path, base_name = base.split(":")
    written = sources.members(base_path, base_name)
    members = sources.members(module, name)
    start = members.pop("__init__")
    names: set[tuple[str, str]] = set()
    made = [synchronous_member(member, target, subject, names) for key, member in members.items() if key not in written]
    parameters = resolved(start, start.node, names)[0]
    found = {item: SPECIAL_NAMES.get(item) or sources.find(path, item) for path, item in names}
    imports = {item: found[item] for item in found if item not in {subject, "live_module"}}
    return SynchronousClass(
        plain_words(sources.docstring(module, sources.class_definition(module, name))),
        tuple(made),
        tuple(
            sorted({import_statement(item, value) for item, value in imports.items() if value and not value.is_lazy})
        ),
        tuple(sorted(item for item, value in imports.items() if value and value.is_lazy)),
        parameters,
        passed_arguments(start.node.args),
    )


def synchronous_member(member: Member, target: str, subject: str, names: set[tuple[str, str]]) -> SynchronousMember:
    """Returns a synchronous member that calls the asynchronous one. Adds the names in its signatures to `names`."""
    signature, returns = resolved(member, member.node, names)
    docstring = plain_words(member.docstring)
    if is_iterator(returns):
        docstring = with_timeout(docstring)
    return SynchronousMember(
        member.name,
        signature,
        returns,
        docstring,
        expression(member, returns, target, subject, names),
        member.is_property,
        tuple(resolved(member, node, names) for node in member.overloads),
    )


def expression(member: Member, returns: str, target: str, subject: str, names: set[tuple[str, str]]) -> str:
    """Returns the expression that makes the call in the thread of the client. Adds the names in it to `names`."""
    types = f"{returns} {ast.unparse(member.node.args)}"
    if returns not in SYNCHRONOUS and re.search(UNSUITABLE.format(subject=subject), types):
        raise ValueError(
            f"{member.path}: {member.name} can't be made synchronous by the generator: write it in the base class in "
            "codegen/templates/package/_runtime/sync/"
        )
    attribute = f"self.{target}.{member.name}"
    if member.is_property:
        copied = f"MappingProxyType(self._thread.call(lambda: dict({attribute})))"
        made = f"self._thread.call(lambda: {attribute})"
        return copied if returns.startswith("Mapping[") else made if returns.startswith("dict[") else attribute
    if member.overloads and count_unions(member.node.args) > MAX_UNIONS:
        attribute = f'cast("Callable[..., Coroutine[Any, Any, {returns}]]", {attribute})'
        names |= {(member.path, name) for name in ("Any", "Callable", "Coroutine", "cast")}
    call = f"{attribute}({passed_arguments(member.node.args)})"
    owner = "self" if target == "_client" else "self._client"
    if is_iterator(returns):
        return f"{MESSAGES}({owner}, self._thread, lambda: {call}, timeout)"
    if returns.startswith(f"{PAGES}["):
        return f"{PAGES}({owner}, self._thread, lambda: {call})"
    if returns in SYNCHRONOUS:
        return f"{returns}({owner}, self._thread.call(lambda: {call}))"
    return f"self._thread.{'run' if isinstance(member.node, ast.AsyncFunctionDef) else 'call'}(lambda: {call})"


def resolved(member: Member, node: Function, names: set[tuple[str, str]]) -> tuple[str, str]:
    """Returns the signature and the result type of a function. Adds the names in them to `names`."""
    resolver = Resolver(member.path, member.substitutes)
    arguments = resolver.visit(copy.deepcopy(node.args))
    returns = ast.unparse(resolver.visit(copy.deepcopy(node.returns))) if node.returns else "None"
    if is_iterator(returns):
        arguments.kwonlyargs.append(ast.arg("timeout", ast.parse("float | None", mode="eval").body))
        arguments.kw_defaults.append(ast.Constant(None))
    names |= resolver.names
    return ast.unparse(arguments), returns


def count_unions(arguments: ast.arguments) -> int:
    """Returns the number of arguments with several types; `Wait` is a union of texts."""
    annotations = [ast.unparse(item.annotation) for item in (*arguments.args, *arguments.kwonlyargs) if item.annotation]
    return sum("|" in text or text == "Wait" for text in annotations)


def is_iterator(returns: str) -> bool:
    """Tells if a result is an iterator over messages."""
    return returns.startswith(f"{MESSAGES}[")


def passed_arguments(arguments: ast.arguments) -> str:
    """Returns the arguments of a call that passes on all parameters but the first, which is `self`."""
    positional = [*arguments.posonlyargs, *arguments.args][1:]
    texts = [item.arg for item in positional]
    texts += [f"*{arguments.vararg.arg}"] if arguments.vararg else []
    return ", ".join([*texts, *(f"{item.arg}={item.arg}" for item in arguments.kwonlyargs)])


def plain_words(docstring: str) -> str:
    """Returns a docstring without the words of asynchronous programs."""
    for word, plain in WORDS.items():
        docstring = docstring.replace(word, plain)
    return docstring


def with_timeout(docstring: str) -> str:
    """Adds the argument `timeout`, which synchronous iterators have, to a docstring."""
    if ARGUMENTS.search(docstring):
        return ARGUMENTS.sub(lambda found: f"{found[1]}            {TIMEOUT}\n", docstring, count=1)
    text = docstring.removesuffix('"""').rstrip()
    return f'{text}\n\n        Args:\n            {TIMEOUT}\n        """'


def import_statement(name: str, found: Import) -> str:
    """Returns the statement that imports a name in a module of the package's folder `sync`."""
    alias = f" as {name}" if name != (found.original or found.module) else ""
    if not found.original:
        return f"import {found.module}{alias}"
    module = f".{found.module}" if found.module.startswith(".") else found.module
    return f"from {module} import {found.original}{alias}"
