"""Groups the subcommands, and lists them in sections of the help text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import click

from ..arguments.global_options import build_global_options
from ..arguments.subcommand_table import CHOOSING_SUBCOMMANDS, REST_SUBCOMMANDS, SUBCOMMANDS
from .click_command_building import build_command
from .utility_commands import READING_UTILITIES, UTILITY_COMMANDS

ALL_SUBCOMMANDS = (*SUBCOMMANDS, *REST_SUBCOMMANDS, *CHOOSING_SUBCOMMANDS)
FIRST_SENTENCE = re.compile(r"(?:\([^)]*\)|(?!; |\. ).)*")
"""The text up to the first semicolon or full stop outside parentheses."""


class CommandGroup(click.Group):
    """Groups the subcommands whose names begin with the same words; builds each one when it is used."""

    def __init__(self, name: str, words: Sequence[str] = (), **settings: Any) -> None:
        super().__init__(name, no_args_is_help=True, **settings)
        depth = len(words)
        self.words = tuple(words)
        self.members = [item for item in ALL_SUBCOMMANDS if item.command_words[:depth] == self.words]
        self.by_name = {item.command_words[depth]: item for item in self.members}
        self.utilities = {} if words else UTILITY_COMMANDS

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.by_name, *self.utilities]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.utilities:
            return self.utilities[cmd_name]()
        if cmd_name not in self.by_name:
            return None
        subcommand = self.by_name[cmd_name]
        return self.build_subgroup(cmd_name) if self.is_subgroup(cmd_name) else build_command(subcommand)

    def is_subgroup(self, name: str) -> bool:
        """Returns True if the name stands for a group of subcommands."""
        return name in self.by_name and len(self.by_name[name].command_words) > len(self.words) + 1

    def build_subgroup(self, name: str) -> click.Command:
        """Builds the group of the subcommands whose next word is this name."""
        words = (*self.words, name)
        names = ", ".join(
            item.command_words[len(words)] for item in self.members if item.command_words[: len(words)] == words
        )
        return CommandGroup(
            name, words, help=f"Run one of the {name} subcommands: {names}.", params=build_global_options()
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        # Click suggests only commands that are built, and older releases suggest none.
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            close = get_close_matches(args[0], self.list_commands(ctx), n=1)
            ctx.fail(f"No such command {args[0]!r}." + (f" Did you mean {close[0]!r}?" if close else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            help_text = FIRST_SENTENCE.match(command.help or "") if command else None
            summary = help_text[0].rstrip(".") if help_text else ""
            sections.setdefault(self.section(name), []).append((name, summary))
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)

    def section(self, name: str) -> str:
        """Returns the title of the help section that lists a subcommand."""
        if name in READING_UTILITIES:
            return "Read"
        if name in self.utilities:
            return "Tools"
        if self.is_subgroup(name):
            return "Groups of subcommands"
        return "Change something" if self.by_name[name].acts else "Read"
