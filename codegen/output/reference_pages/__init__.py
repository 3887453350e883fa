"""Computes the texts, diagrams and examples on the pages of the reference."""
