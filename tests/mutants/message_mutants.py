"""Lists faults in reading messages, derived values and times, which the contract tests must find."""

from __future__ import annotations

from tests.mutants.mutant import DERIVED, FIELDS, TIMES, Mutant

MESSAGE_MUTANTS = [
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
        "_runtime/decoding/received_model_base_classes.py",
        "strict=True",
        "strict=False",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that drops unknown fields",
        "_runtime/decoding/received_model_base_classes.py",
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
        "_runtime/decoding/last_received_field_values.py",
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
        "_runtime/decoding/timestamp_field_parsing.py",
        "instant.utcoffset() if instant.tzinfo else load_zone",
        "load_zone",
        TIMES,
    ),
]
