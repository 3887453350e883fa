"""Defines the error of a release that can't be made."""


class ReleaseProblem(Exception):
    """Raised for a reason against a release. The text is one line that says what to do."""
