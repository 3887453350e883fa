"""Makes the JSON of the state topics from the live state."""
