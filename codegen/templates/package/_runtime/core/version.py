"""Defines the version of the SDK, which is not written anywhere else."""

__version__ = "0.1.0"
