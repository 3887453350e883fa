"""Makes example values, and recognizes the examples that stand for real values in recordings."""
