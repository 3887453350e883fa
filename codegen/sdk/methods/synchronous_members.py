"""Builds the source of the members of synchronous classes, which call the members of the asynchronous classes."""

from __future__ import annotations

import ast
import copy
import re
from dataclasses import dataclass, field

from .class_source_parsing import Function, Import, Member, Resolver
from .synchronous_docstrings import plain_words, with_timeout

MESSAGES = "Messages"
PAGES = "Pages"
SYNCHRONOUS = frozenset({"live_module.Live"})
"""Classes whose synchronous counterparts have the same names."""
UNSUITABLE = r"\b(Callable|Awaitable|Coroutine|Async\w+|{subject})\b"
"""Types that can't be used here: a method with such a result or argument is written in the base class."""
SPECIAL_NAMES = {
    MESSAGES: Import("._runtime.sync.sync_message_iterator", MESSAGES),
    PAGES: Import("._runtime.sync.sync_pages", PAGES),
    "Any": Import("typing", "Any"),
    "Callable": Import("collections.abc", "Callable"),
    "Coroutine": Import("collections.abc", "Coroutine"),
    "cast": Import("typing", "cast"),
}
MAX_UNIONS = 5
"""The most arguments with several types with which mypy still finds the overload for a call."""


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
    """The signature and the result type of each overload."""


@dataclass
class MemberMaker:
    """Makes the members of one synchronous class, and collects the names that their source uses."""

    target: str
    """The attribute that holds the object of the asynchronous class."""
    subject: str
    """The class of a subject in the live state."""
    names: set[tuple[str, str]] = field(default_factory=set)
    """The names that were used, as pairs of a module and a name in it."""

    def make(self, member: Member) -> SynchronousMember:
        """Returns a synchronous member that calls the asynchronous one."""
        signature, returns = self.resolve(member, member.node)
        docstring = plain_words(member.docstring)
        return SynchronousMember(
            name=member.name,
            signature=signature,
            returns=returns,
            docstring=with_timeout(docstring) if is_iterator(returns) else docstring,
            expression=self.expression(member, returns),
            is_property=member.is_property,
            overloads=tuple(self.resolve(member, node) for node in member.overloads),
        )

    def resolve(self, member: Member, node: Function) -> tuple[str, str]:
        """Returns the signature and the result type of a function of a member, without type variables."""
        resolver = Resolver(member.path, member.substitutes)
        arguments = resolver.visit(copy.deepcopy(node.args))
        returns = ast.unparse(resolver.visit(copy.deepcopy(node.returns))) if node.returns else "None"
        if is_iterator(returns):
            arguments.kwonlyargs.append(ast.arg("timeout", ast.parse("float | None", mode="eval").body))
            arguments.kw_defaults.append(ast.Constant(None))
        self.names |= resolver.names
        return ast.unparse(arguments), returns

    def expression(self, member: Member, returns: str) -> str:
        """Returns the expression that makes the call in the thread of the client."""
        self.check_is_suitable(member, returns)
        if member.is_property:
            return self.read_expression(member, returns)
        call = f"{self.called(member, returns)}({passed_arguments(member.node.args)})"
        owner = "self" if self.target == "_client" else "self._client"
        if is_iterator(returns):
            return f"{MESSAGES}({owner}, self._thread, lambda: {call}, timeout)"
        if returns.startswith(f"{PAGES}["):
            return f"{PAGES}({owner}, self._thread, lambda: {call})"
        if returns in SYNCHRONOUS:
            return f"{returns}({owner}, self._thread.call(lambda: {call}))"
        if isinstance(member.node, ast.AsyncFunctionDef):
            return f"self._thread.run(lambda: {call})"
        return f"self._thread.call(lambda: {call})"

    def check_is_suitable(self, member: Member, returns: str) -> None:
        """Raises ValueError for a member that can't be made synchronous here."""
        types = f"{returns} {ast.unparse(member.node.args)}"
        if returns not in SYNCHRONOUS and re.search(UNSUITABLE.format(subject=self.subject), types):
            raise ValueError(
                f"{member.path}: {member.name} can't be made synchronous by the generator: write it in the base class "
                "in codegen/templates/package/_runtime/sync/"
            )

    def read_expression(self, member: Member, returns: str) -> str:
        """Returns the expression that reads a property. A mapping that may change is read in the client's thread."""
        attribute = f"self.{self.target}.{member.name}"
        if returns.startswith("Mapping["):
            return f"MappingProxyType(self._thread.call(lambda: dict({attribute})))"
        if returns.startswith("dict["):
            return f"self._thread.call(lambda: {attribute})"
        return attribute

    def called(self, member: Member, returns: str) -> str:
        """Returns the expression for the asynchronous method, with a cast if mypy could not find the right overload."""
        attribute = f"self.{self.target}.{member.name}"
        if not member.overloads or count_unions(member.node.args) <= MAX_UNIONS:
            return attribute
        self.names |= {(member.path, name) for name in ("Any", "Callable", "Coroutine", "cast")}
        return f'cast("Callable[..., Coroutine[Any, Any, {returns}]]", {attribute})'


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
