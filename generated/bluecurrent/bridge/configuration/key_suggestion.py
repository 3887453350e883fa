# generated from codegen/templates/package/bridge/configuration/key_suggestion.py by `python -m codegen generate`; changes here are lost
"""Suggests the key and the table that a user may have meant by an unknown key in a configuration file."""

from __future__ import annotations

from difflib import get_close_matches

from .option_table import ACCOUNT_KEYS, ACCOUNT_TABLE, BROKER_TABLE, OPTIONS

TOP = ""
"""The table of the keys above all tables."""
PLACES = {TOP: "above all tables", BROKER_TABLE: "below [mqtt]", ACCOUNT_TABLE: "below [[account]]"}

_NAMES: dict[str, dict[str, str]] = {
    TOP: {option.key: option.key for option in OPTIONS if option.in_file and option.place[0] == TOP},
    BROKER_TABLE: {
        name: option.place[1]
        for option in OPTIONS
        if option.place[0] == BROKER_TABLE
        for name in (option.key, option.place[1], f"{BROKER_TABLE}_{option.place[1]}")
    },
    ACCOUNT_TABLE: {"api_token": "token_file", **{key: key for key in ACCOUNT_KEYS}},
}
"""The right keys of each table, by the names that users may give to them."""
_TABLE_NAMES = {BROKER_TABLE: BROKER_TABLE, ACCOUNT_TABLE: ACCOUNT_TABLE}


def suggest_key(table: str, key: str) -> str:
    """Returns a hint for a key that is unknown in a table: the same key elsewhere, a similar one, or all."""
    name = key.lower().replace("-", "_")
    if any(option.key == name and not option.in_file for option in OPTIONS):
        return f"give --{name.replace('_', '-')} on the command line instead"
    names = {table: _NAMES[table] | ({} if table else _TABLE_NAMES)} | {
        other: _NAMES[other] for other in _NAMES if other != table
    }
    for other, keys in names.items():
        if name in keys:
            return _describe(table, other, keys[name])
    for other, keys in names.items():
        if close := get_close_matches(name, keys, n=1):
            return _describe(table, other, keys[close[0]])
    return f"use one of {', '.join(dict.fromkeys(names[table].values()))}"


def _describe(table: str, other: str, key: str) -> str:
    return f"did you mean {key}?" if table == other else f"write {key} {PLACES[other]}"
