"""Builds the descriptions of HTTP commands and of the HTTP service from a spec."""

from __future__ import annotations

from typing import Any
from typing import Protocol as Interface

from ..model.commands import WHOLE_ANSWER, CliCommand, Parameter
from ..model.failure_reactions import Failure
from ..model.python_names import ClassName, PythonIdentifier
from ..model.rest_commands import (
    HttpRequest,
    PagesView,
    Paging,
    RestAnswer,
    RestBase,
    RestCommand,
    RestService,
    StatementView,
)
from ..model.value_types import Evidence
from .self_contained_entry_parsing import RawEntry, parse_effect, parse_methods, parse_variant, pick
from .spec_documents import Spec


class EntryBuilder(Interface):
    """Builds the parts that HTTP and WebSocket commands have in common."""

    spec: Spec

    def evidence(self, raw: RawEntry, inherited: Evidence | None = None) -> Evidence: ...

    def build_parameters(self, raw: RawEntry, owner: Evidence) -> tuple[Parameter, ...]: ...

    def build_failure(self, raw: RawEntry) -> Failure: ...


class RestBuilder:
    """Builds the HTTP service and the HTTP commands of a protocol."""

    def __init__(self, builder: EntryBuilder) -> None:
        self.builder = builder

    def build(self, raw: RawEntry) -> dict[str, Any]:
        """Returns the service and the commands as arguments of a Protocol; empty if the spec has no HTTP service."""
        if not raw:
            return {}
        commands = self.builder.spec.entries("commands", "rest").items()
        return {
            "rest": self.build_service(raw),
            "rest_commands": {name: self.build_command(name, item, raw["timeout"]) for name, item in commands},
        }

    def build_service(self, raw: RawEntry) -> RestService:
        evidence = self.builder.evidence
        return RestService(
            bases={name: self.build_base(base) for name, base in raw["bases"].items()},
            failures={str(key): self.builder.build_failure(item) for key, item in raw["failures"].items()},
            evidence=evidence(raw),
            **pick(raw, "timeout", "max_body", "authorization"),
        )

    def build_base(self, raw: RawEntry) -> RestBase:
        return RestBase(raw["url"], raw["scheme"], self.builder.evidence(raw), raw.get("plain_answers", False))

    def build_command(self, name: str, raw: RawEntry, timeout: float) -> RestCommand:
        http, cli, evidence = raw["http"], raw.get("cli", {}), self.builder.evidence(raw)
        other = self.builder.spec.entries("commands", "commands").get(raw.get("same_as", ""), {})
        answer = raw["answer"]
        return RestCommand(
            name=name,
            description=raw["description"],
            evidence=evidence,
            parameters=self.builder.build_parameters(raw["parameters"], evidence),
            methods=parse_methods({**other, **raw, "returns": answer.get("content", WHOLE_ANSWER), "also": {}}),
            variant=parse_variant(other),
            cli=CliCommand(
                cli.get("name", ""),
                tuple(cli.get("columns", ())),
                cli.get("hides_personal", False),
                tuple(cli.get("masked", ())),
            ),
            has_subcommand="cli" in raw,
            effects=tuple(
                parse_effect(effect, self.builder.evidence(effect, evidence)) for effect in raw.get("effects", ())
            ),
            acts=raw.get("acts", False),
            repeatable=not raw.get("acts"),
            timeout=raw.get("timeout", timeout),
            http=HttpRequest(
                query=tuple(http.get("query", ())),
                **pick(http, "method", "base", "path", "wrap", "content_type", "flow_id"),
            ),
            pages=build_paging(raw["pages"]) if "pages" in raw else None,
            result=RestAnswer(ClassName(answer["class"]), **pick(answer, "content", "push")),
            **pick(raw, "confirm", "then", "same_as", "only_with", "preferred_unless"),
        )


def build_paging(raw: RawEntry) -> Paging:
    """Returns the method that iterates over all pages of a command."""
    merged = raw["merged"]
    return Paging(
        PythonIdentifier(raw["method"]),
        **pick(raw, "description", "each", "page", "next", "items"),
        all_command=raw["all"]["command"],
        all_field=raw["all"]["field"],
        merged_by=merged["field"],
        order=merged["order"],
        descending=merged["descending"],
        view=build_view(raw["cli"]) if "cli" in raw else None,
    )


def build_view(raw: RawEntry) -> PagesView:
    """Builds the data of the subcommands that print all pages and the sums of a month."""
    statement = raw.get("statement")
    columns, sums, card = (tuple(raw[key]) for key in ("columns", "sums", "card"))
    return PagesView(
        columns=columns,
        sums=sums,
        card=card,
        first=raw["from"],
        last=raw["to"],
        **pick(raw, "name", "noun"),
        statement=StatementView(**statement | {"columns": tuple(statement["columns"])}) if statement else None,
    )
