"""Lists the mutants: faults of the SDK, its test server or its recordings that the contract tests must find."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS, ARGUMENTS, EXCHANGES, DERIVED, TIMES = (
    f"test_{name}.py" for name in ("fields", "arguments", "exchanges", "derived", "times")
)


@dataclass(frozen=True)
class Mutant:
    """A change of a file of the package, and the contract tests that must fail: a file, and an expression for `-k`."""

    name: str
    file: str
    old: str
    new: str
    tests: str
    expression: str = ""


MUTANTS = [
    Mutant(
        "a parser that accepts everything",
        "messages.py",
        "    return DECODER.decode(frame)",
        "    import json\n\n    data = json.loads(frame)\n    return MESSAGES[data['object']].model_construct(**data)",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that accepts yes for true",
        "_runtime/decoding/received_models.py",
        "strict=True",
        "strict=False",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that drops unknown fields",
        "_runtime/decoding/received_models.py",
        'extra="allow"',
        'extra="ignore"',
        FIELDS,
        "round_trip",
    ),
    Mutant(
        "a parser that hides problems",
        "_runtime/decoding/decoder.py",
        'set_attribute(message, "_problems", problems)',
        "pass",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that takes an object for another",
        "messages.py",
        '"GRID_CURRENT": GridCurrent,',
        '"GRID_CURRENT": GridStatus,',
        FIELDS,
        "GRID_CURRENT",
    ),
    Mutant(
        "a parser without one of the objects",
        "messages.py",
        '    "CH_SETTINGS": ChSettings,\n',
        "",
        FIELDS,
        "whole_frame",
    ),
    Mutant(
        "a client that sends a wrong key",
        "commands.py",
        'alias="session_token"',
        'alias="uid"',
        EXCHANGES,
        "start_session",
    ),
    Mutant(
        "a client that sends Python names",
        "_runtime/requests/request.py",
        "by_alias=True",
        "by_alias=False",
        ARGUMENTS,
        "START_SESSION",
    ),
    Mutant(
        "a client that sends another command",
        "commands.py",
        '= "SOFT_RESET"',
        '= "REBOOT"',
        EXCHANGES,
        "reset-soft_reset",
    ),
    Mutant(
        "a client that does not negate",
        "_runtime/requests/argument_formats.py",
        "return not value",
        "return value",
        ARGUMENTS,
        "PUBLIC",
    ),
    Mutant(
        "a client that accepts yes for true",
        "_runtime/requests/request.py",
        "strict=True",
        "strict=False",
        ARGUMENTS,
        "plug_and_charge",
    ),
    Mutant("a client that accepts an eighth day", "scalars.py", "le=7", "le=8", ARGUMENTS, "delayed_charging_settings"),
    Mutant("a client that refuses Sunday", "scalars.py", "le=7", "le=6", ARGUMENTS, "SAVE_SCHEDULE"),
    Mutant(
        "a client with another authorization scheme",
        "protocol.py",
        'scheme="Token {}"',
        'scheme="Bearer {}"',
        EXCHANGES,
        "get_status",
    ),
    Mutant(
        "a client that raises another error",
        "protocol.py",
        "2: Failure(error=errors.NotAuthorized",
        "2: Failure(error=errors.ServerError",
        EXCHANGES,
        "forbidden",
    ),
    Mutant(
        "a client that takes a refusal for success",
        "protocol.py",
        '        success="success",\n        refusal="error",',
        '        success="succeeded",\n        refusal="errors",',
        EXCHANGES,
        "rejected",
    ),
    Mutant(
        "a table that names a field that no answer has",
        "protocol.py",
        '        success="success",\n        refusal="error",',
        '        success="succes",\n        refusal="error",',
        EXCHANGES,
        "have_the_fields_of_a_refusal",
    ),
    Mutant(
        "a client that reads the error text only",
        "_runtime/requests/call_errors.py",
        "get_field(message, errors.success) is not False and not reason",
        "not reason",
        EXCHANGES,
        "SOFT_RESET-success",
    ),
    Mutant(
        "a client that takes the receipt for the verdict",
        "protocol.py",
        'receipt="RECEIVED_REBOOT",',
        'receipt="RECEIVED_REBOOT",\n            first_completes=True,',
        EXCHANGES,
        "reboot",
    ),
    Mutant(
        "a server that answers another object",
        "testing/recordings/get_charge_points.jsonl",
        '{"object": "CHARGE_POINTS"',
        '{"object": "ERROR", "error": 9, "message": "no"',
        EXCHANGES,
        "get_charge_points-get_charge_points",
    ),
    Mutant(
        "a server that answers another value",
        "testing/recordings/get_grid_status.jsonl",
        '"grid_max_install": ',
        '"grid_max_install": 1',
        EXCHANGES,
        "get_grid_status",
    ),
    Mutant(
        "a mean over all phases",
        "_runtime/decoding/derived_values.py",
        "/ len(used)",
        "/ len(values)",
        DERIVED,
        "avg_current",
    ),
    Mutant(
        "a power in watts",
        "_runtime/decoding/derived_values.py",
        "sum(products) / divisor",
        "sum(products)",
        DERIVED,
        "power_kw",
    ),
    Mutant(
        "a minimum in place of the maximum",
        "_runtime/decoding/derived_values.py",
        "max((value",
        "min((value",
        DERIVED,
        "grid_max_current",
    ),
    Mutant(
        "a difference with swapped operands",
        "_runtime/decoding/derived_values.py",
        "minuend - subtrahend",
        "subtrahend - minuend",
        DERIVED,
    ),
    Mutant(
        "a client that remembers nothing",
        "_runtime/decoding/remembered_fields.py",
        "if value is not None:",
        "if False:",
        DERIVED,
        "current_left",
    ),
    Mutant(
        "a time zone of London",
        "scalars.py",
        'timestamp_format("Europe/Amsterdam"',
        'timestamp_format("Europe/London"',
        TIMES,
    ),
    Mutant(
        "a timestamp without its offset",
        "_runtime/decoding/timestamps.py",
        "instant if instant.tzinfo else instant.replace",
        "instant.replace",
        TIMES,
    ),
]
