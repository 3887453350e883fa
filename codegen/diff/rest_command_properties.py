"""Lists the facts about HTTP commands and their service. Two versions are compared by such facts."""

from __future__ import annotations

from ..model.protocol import Protocol
from ..model.rest import PagesView, Paging, RestCommand, RestService, StatementView
from ..output.optional_files import is_included
from .command_properties import effect_items, parameter_facts
from .item_keys import Facts, ItemKey, Items


def rest_items(protocol: Protocol) -> Items:
    """Yields the commands over HTTP, their parameters, their further methods, and the service."""
    if protocol.rest is None:
        return
    for name, command in protocol.rest_commands.items():
        yield ItemKey("command", (name,)), command_facts(protocol.rest, command)
        for parameter in command.parameters:
            sent_as = [f"{value} as {sent}" for value, sent in (parameter.sent_as or {}).items()]
            source = parameter.default_from
            facts = dict(parameter_facts(protocol, parameter)) | {
                "sent as": sent_as,
                "default from": source and f"{source.field} of {source.command}",
            }
            yield ItemKey("parameter", (name, parameter.name)), facts
        yield from effect_items(protocol, name, command)
        if command.pages is not None:
            yield ItemKey("method", (str(command.pages.method),)), page_facts(command.pages)
            if command.pages.view is not None and is_included(protocol, "cli"):
                yield ItemKey("subcommand", (command.pages.view.name,)), view_facts(command.pages.view)
                if (statement := command.pages.view.statement) is not None:
                    yield ItemKey("subcommand", (statement.name,)), statement_facts(statement)
    yield from service_items(protocol.rest)


def command_facts(service: RestService, command: RestCommand) -> Facts:
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


def page_facts(pages: Paging) -> Facts:
    return {
        "description": pages.description,
        "items": pages.items,
        "merged by": pages.merged_by,
        "page": [pages.each, pages.page, pages.next],
        "order": [pages.order, pages.descending],
    }


def view_facts(view: PagesView) -> Facts:
    return {
        "columns": list(view.columns),
        "sums": list(view.sums),
        "card fields": list(view.card),
        "days": [view.first, view.last],
    }


def statement_facts(view: StatementView) -> Facts:
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
        facts = {"error": failure.error, "reaction": failure.reaction, "text": failure.text}
        yield ItemKey("HTTP failure", (key,)), facts | {"sure": failure.evidence.sure}
