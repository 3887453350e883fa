"""Defines the measures of the benchmarks."""
