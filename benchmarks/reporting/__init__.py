"""Stores the results of a run, and writes the report and the chart."""
