# generated from codegen/templates/package/cli/output/spec_text_constants.py.j2 by `python -m codegen generate`; changes here are lost
"""Holds the texts and the field names that the command line takes from the spec."""

SUBJECT = "charge point"
SUBJECTS = "charge points"
IDENTITY = "evse_id"
"""The attribute of an error that names the charge point."""
STATE_COMMAND = "GET_CH_STATUS"
"""The command that reads the state of a charge point; empty for none."""
ACTIVITY = "charging a car"
"""The word for the state that some commands may interrupt."""
DESCRIPTION = "Read and control the charge points of a Blue Current account."
EXAMPLES: tuple[str, ...] = (
    "--demo charge-points          try it without an account",
    "charge-points                 list your charge points",
    "status BCU123456              read the status of one of them",
    "plug-and-charge BCU123456 on  change a setting",
    "statement                     add up the sessions and costs of last month",
    "status --help                 show the help of a subcommand",
)
"""Command lines without the name of the program, each with its meaning."""
TOKEN_ORIGIN = "the driver portal, my.bluecurrent.nl"
"""The place where a user creates an API token."""
SETTING_VALUE = "value"
SETTING_PERMISSION = "permission"
SETTING_CHANGEABLE = "write"
"""The two fields of a setting with its value and its permission, and the permission to change it."""
OUTCOME_DETAILS = "data"
"""The field of the answer to an action that is printed after the outcome; empty for none."""
OTHER_PROGRAM = "Home Assistant"
"""A program that may hold the only connection."""
