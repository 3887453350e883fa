"""Holds the programs that measures of the same names start. Each prints what a load costs."""
