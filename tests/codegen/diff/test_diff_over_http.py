"""Tests how differences in commands over HTTP are classified and named."""

from __future__ import annotations

import pytest

from codegen.diff.comparison import compare
from codegen.model.protocol import Protocol
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import SpecFolder

REST_CHANGES = [
    ("commands", "path: getgrids}", "path: grids}", "fix", "command getgrids: request was GET https://api."),
    ("commands", "content_type: none", "content_type: text/json", "fix", "content type was none, is text/json"),
    ("commands", "{newest: DESC,", "{newest: DOWN,", "fix", "sent as now with newest as DOWN"),
    ("commands", "minimum: 1, maximum: 9999", "minimum: 1, maximum: 10", "breaking", "gettransactions.page"),
    ("commands", ", not_before: start_date", "", "addition", "gettransactions.end_date: not before was start"),
    ("commands", "method: transactions", "method: past_sessions", "breaking", "method transactions: is gone"),
    (
        "commands",
        "        name: transactions",
        "        name: history",
        "breaking",
        "subcommand transactions: is gone",
    ),
    ("commands", "card_name, kwh,", "kwh,", "fix", "subcommand transactions: columns"),
    ("commands", "sums: [kwh, ", "sums: [", "fix", "subcommand transactions: sums"),
    ("commands", "cli: {name: capacity-tariff}", "cli: {name: tariff}", "breaking", "capacity-tariff: is gone"),
    ("commands", ", masked: [iban_beneficiary]", "", "fix", "subcommand contracts: masked"),
    ("commands", "          name: statement", "          name: bill", "breaking", "subcommand statement: is gone"),
    ("commands", "transaction_id, started_at", "started_at", "fix", "subcommand statement: columns"),
    ("commands", "method: get_grids", "method: get_connections", "breaking", "method get_grids: is gone"),
    (
        "protocol",
        'api/v2.1", scheme: "Token {}"',
        'api/v2.1", scheme: "{}"',
        "fix",
        "authorization was Token {}, is {}",
    ),
    ("protocol", "html: {error: ServiceUnavailable", "html: {error: ServerError", "breaking", "HTTP failure html"),
    ("types", "card_name: {type: string", "card_name: {type: integer", "breaking", "Transaction.card_name: type"),
]


@pytest.mark.parametrize(("file", "old", "new", "classification", "words"), REST_CHANGES)
def test_difference_of_commands_over_http_is_classified(
    service_protocol: Protocol, service: SpecFolder, file: str, old: str, new: str, classification: str, words: str
) -> None:
    service.edit(file, old, new)
    if "card_name" in old:
        service.edit("types", "sensitive: true, example: Company card}\n      total", "sensitive: true}\n      total")
    if "name: statement" in old:
        service.edit("protocol", "    statement: add up", "    bill: add up")
    differences = compare(service_protocol, load_spec(service.folder))
    found = [item for item in differences if words in str(item)]
    assert [item.classification for item in found] == [classification], differences
