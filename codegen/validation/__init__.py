"""Rules that a spec must follow beyond its schema, and the loading that applies them."""
