"""Runs git in a repository: reads its state, clones it, and takes over a commit from a clone."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .release_problem import ReleaseProblem

IDENTITY = ("user.name", "user.email")
HOOK_VARIABLES = {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"}
"""Variables that git sets for hooks, which would name another repository."""


@dataclass(frozen=True)
class GitRepository:
    """Runs git in a repository with a work tree."""

    root: Path

    def run(self, *arguments: str) -> str:
        """Returns what a git command prints; raises ReleaseProblem with git's own reason if it fails."""
        environment = {name: value for name, value in os.environ.items() if name not in HOOK_VARIABLES}
        command = ["git", "-C", str(self.root), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
        except FileNotFoundError:
            raise ReleaseProblem("git is not installed: install it") from None
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise ReleaseProblem(f"`git {arguments[0]}` fails in {self.root}: {reason}")
        return done.stdout.rstrip()

    def changed_files(self) -> list[str]:
        """Returns the files that differ from the last commit, and those that git neither tracks nor ignores."""
        return [line[3:] for line in self.run("status", "--porcelain").splitlines()]

    def branch(self) -> str:
        """Returns the name of the branch that is checked out."""
        name = self.run("branch", "--show-current")
        if not name:
            raise ReleaseProblem("no branch is checked out: run `git switch main`")
        return name

    def remote(self) -> str:
        """Returns the name of the remote repository that the branch is pushed to."""
        named = self.run("config", "--default", "origin", "--get", f"branch.{self.branch()}.remote")
        return named or "origin"

    def has_tag(self, tag: str) -> bool:
        return bool(self.run("tag", "--list", tag))

    def clone(self, folder: Path) -> GitRepository:
        """Clones the checked-out commit and all tags into a folder, with the name and address for commits."""
        values = [self.run("config", "--default", "", "--get", name) for name in IDENTITY]
        if not all(values):
            raise ReleaseProblem(
                'git does not know who commits: run `git config user.name "…"` and the same for user.email'
            )
        self.run("clone", "--quiet", str(self.root), str(folder))
        clone = GitRepository(folder)
        for name, value in zip(IDENTITY, values, strict=True):
            clone.run("config", name, value)
        return clone

    def commit_all(self, message: str) -> None:
        self.run("add", "--all")
        self.run("commit", "--quiet", "--message", message)

    def take_over(self, clone: GitRepository, tag: str, message: str) -> None:
        """Tags the last commit of a clone, and moves the branch to it. Nothing changes if the branch has moved on."""
        self.run("fetch", "--quiet", "--no-tags", str(clone.root), "HEAD")
        self.run("tag", "--annotate", "--message", message, tag, "FETCH_HEAD")
        try:
            self.run("merge", "--quiet", "--ff-only", "FETCH_HEAD")
        except ReleaseProblem:
            self.run("tag", "--delete", tag)
            raise ReleaseProblem("the work tree has changed during the checks: run `make release` again") from None
