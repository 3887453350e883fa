"""Which version of the SDK this is: the only place that says so."""

__version__ = "0.1.0"
