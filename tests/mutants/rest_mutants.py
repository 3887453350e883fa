"""Lists faults of the client in commands over HTTP, which the contract tests must find."""

from __future__ import annotations

from tests.mutants.mutant import REST, Mutant

CALLER, ANSWERS = "_runtime/rest/rest_caller.py", "_runtime/rest/http_answer_reading.py"

REST_MUTANTS = [
    Mutant(
        "a client that sends a word before the token", "rest_protocol.py", '"{}"', '"Token {}"', REST, "setoperative"
    ),
    Mutant("a client that sends a bare token", "rest_protocol.py", '"Token {}"', '"{}"', REST, "get_contracts"),
    Mutant(
        "a client that sends a content type",
        "rest_protocol.py",
        "content_type=None,",
        'content_type="application/json",',
        REST,
        "get_transactions_page-gettransactions",
    ),
    Mutant(
        "a client that sends days with zeros", "rest_commands.py", "%-d-%-m-%Y", "%d-%m-%Y", REST, "gettransactions"
    ),
    Mutant(
        "a client that sends the name of the WebSocket",
        "rest_commands.py",
        'alias="chargepoint_id"',
        'alias="evse_id"',
        REST,
        "setoperative",
    ),
    Mutant(
        "a client that sends no request id",
        CALLER,
        "if call.route.flow_id else {}",
        "if not call.route else {}",
        REST,
        "setoperative",
    ),
    Mutant(
        "a client that does not wait for the verdict",
        CALLER,
        'call.route.push is not None and wait == "verdict"',
        "call is None",
        REST,
        "setinoperative_timeout",
    ),
    Mutant(
        "a client that takes a refusal for a success",
        ANSWERS,
        'REFUSED = (False, "false")',
        'REFUSED = ("false",)',
        REST,
        "refusal_with_status_200 and get_grids",
    ),
    Mutant(
        "a client that looks at the status alone",
        ANSWERS,
        "if data is not None and data.get(protocol.object) == protocol.errors.object:",
        "if data == {}:",
        REST,
        "gettransactions_forbidden",
    ),
    Mutant(
        "a client that takes a page for an answer",
        "rest_protocol.py",
        "errors.ServiceUnavailable",
        "errors.ServerError",
        REST,
        "maintenance",
    ),
    Mutant(
        "a client that accepts a limit for off",
        "_runtime/requests/request_base_class.py",
        "if cls.GIVEN_WITH:",
        "if cls is None:",
        REST,
        "set_capacity_tariff",
    ),
    Mutant(
        "a client that accepts an end before the start",
        "_runtime/requests/request_base_class.py",
        "if cls.NOT_BEFORE:",
        "if cls is None:",
        REST,
        "get_transactions_page",
    ),
    Mutant(
        "a client that needs no confirmation",
        "_runtime/options/argument_checks.py",
        "if confirm is not True:",
        "if confirm is None:",
        REST,
        "replace_api_token",
    ),
]
