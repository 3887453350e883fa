"""Collects, for `diff`, the properties of HTTP commands and of the HTTP service."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.rest_commands import PagesView, Paging, RestCommand, RestService, StatementView
from ..output.optional_files import is_included
from .command_properties import effect_items, parameter_properties
from .item_keys import ItemKey, Items, Properties


def rest_items(protocol: Protocol) -> Items:
    """Yields the HTTP commands, each with its parameters, effects and paged methods, and then the HTTP service."""
    if protocol.rest is None:
        return
    for name, command in protocol.rest_commands.items():
        yield ItemKey("command", (name,)), command_properties(protocol.rest, command)
        for parameter in command.parameters:
            sent_as = [f"{value} as {sent}" for value, sent in (parameter.sent_as or {}).items()]
            source = parameter.default_from
            properties = dict(parameter_properties(protocol, parameter)) | {
                "sent as": sent_as,
                "default from": source and f"{source.field} of {source.command}",
            }
            yield ItemKey("parameter", (name, parameter.name)), properties
        yield from effect_items(protocol, name, command)
        if command.pages is not None:
            yield ItemKey("method", (str(command.pages.method),)), page_properties(command.pages)
            if command.pages.view is not None and is_included(protocol, "cli"):
                yield ItemKey("subcommand", (command.pages.view.name,)), view_properties(command.pages.view)
                if (statement := command.pages.view.statement) is not None:
                    yield ItemKey("subcommand", (statement.name,)), statement_properties(statement)
    yield from service_items(protocol.rest)


def command_properties(service: RestService, command: RestCommand) -> Properties:
    http = command.http
    return {
        "description": command.description,
        "sure": command.evidence.sure,
        "source": str(command.evidence.source),
        "request": f"{http.method} {service.bases[http.base].url}/{http.path}",
        "authorization": service.bases[http.base].scheme,
        "query": list(http.query),
        "wrapped": [f"{name} as {key}" for name, key in http.wrap.items()],
        "content type": http.content_type,
        "class": str(command.result.class_name),
        "content": command.result.content,
        "acts": command.acts,
        "confirm": command.confirm,
        "then": command.then,
        "same as": command.same_as,
        "only with": [f"{name}={value}" for name, value in command.only_with.items()],
        "preferred unless": [f"{name}={value}" for name, value in command.preferred_unless.items()],
        "request id": http.flow_id,
        "push": command.result.push,
        "plain answers": service.bases[http.base].plain_answers,
        "timeout": command.timeout,
    }


def page_properties(pages: Paging) -> Properties:
    return {
        "description": pages.description,
        "items": pages.items,
        "merged by": pages.merged_by,
        "page": [pages.each, pages.page, pages.next],
        "order": [pages.order, pages.descending],
    }


def view_properties(view: PagesView) -> Properties:
    return {
        "columns": list(view.columns),
        "sums": list(view.sums),
        "card fields": list(view.card),
        "days": [view.first, view.last],
    }


def statement_properties(view: StatementView) -> Properties:
    return {
        "columns": list(view.columns),
        "time": view.time,
        "amounts": [view.energy, view.costs, view.costs_without_vat, view.currency],
        "groups": [view.thing, view.reason],
    }


def service_items(service: RestService) -> Items:
    settings = {"timeout": service.timeout, "max body": service.max_body, "header": service.authorization}
    yield ItemKey("section", ("rest",)), settings | {"sure": service.evidence.sure}
    for key, failure in service.failures.items():
        properties = {"error": failure.error, "reaction": failure.reaction, "text": failure.text}
        yield ItemKey("HTTP failure", (key,)), properties | {"sure": failure.evidence.sure}
