"""Builds the client methods that iterate over all pages of an HTTP answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...model.protocol import Protocol
from ...model.received_objects import Shape
from ...model.rest_commands import Paging, RestCommand
from .client_methods import qualified
from .method_arguments import Argument, build_method_arguments


@dataclass(frozen=True)
class PagedMethod:
    """Holds a method that iterates over all pages. The annotations are Python source."""

    command: RestCommand
    pages: Paging
    each: Argument
    """The argument with the identities of charge points. None stands for all."""
    arguments: tuple[Argument, ...]
    """The further arguments, which are passed to the method that reads a page."""
    page_argument: str
    order_argument: str
    item: str
    """The class of an item."""
    list_method: str
    """The method that lists all charge points."""
    statement_zone: str
    """The time zone in which the month of an item is determined; empty if there is no statement."""

    def argument_of(self, parameter: str) -> str:
        """Returns the argument for a parameter."""
        return next(str(item.argument) for item in self.command.parameters if item.name == parameter)

    @property
    def ascending(self) -> str:
        """The value of the order argument that puts the smallest first."""
        values = next(item.sent_as for item in self.command.parameters if item.name == self.pages.order) or {}
        return next((value for value in values if value != self.pages.descending), self.pages.descending)


def paged_methods(protocol: Protocol) -> tuple[PagedMethod, ...]:
    """Returns a PagedMethod for each command with `pages`, in the order of the spec."""
    return tuple(find_methods(protocol))


def find_methods(protocol: Protocol) -> Iterator[PagedMethod]:
    for command in protocol.rest_commands.values():
        if (pages := command.pages) is None:
            continue
        names = {parameter.name: str(parameter.argument) for parameter in command.parameters}
        each, *others = (item for item in build_method_arguments(protocol, command) if item.name != names[pages.page])
        _, item = protocol.page_shapes(command, pages)
        all_description = f"{each.description} All of the account if not given, for which the client must be connected."
        yield PagedMethod(
            command=command,
            pages=pages,
            each=replace(each, annotation=f"{each.annotation} | None", default="None", description=all_description),
            arguments=tuple(others),
            page_argument=names[pages.page],
            order_argument=names[pages.order],
            item=qualified(protocol, item.name),
            list_method=str(protocol.commands[pages.all_command].methods[0].name),
            statement_zone=statement_zone(protocol, item, pages),
        )


def statement_zone(protocol: Protocol, item: Shape, pages: Paging) -> str:
    """Returns the time zone in which the month of an item is determined; an empty text without a statement."""
    statement = pages.view.statement if pages.view else None
    if statement is None:
        return ""
    return protocol.scalars[item.fields_by_wire_name[statement.time].type.items[0].name].zone
