"""Models how cars charge at the charge points of a simulated account."""
