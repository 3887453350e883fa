"""Prints text safely: without control characters from outside, and to streams that may be closed or full."""
