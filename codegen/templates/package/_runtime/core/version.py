"""Defines the version of the SDK. It is not written anywhere else."""

__version__ = "0.1.0"
