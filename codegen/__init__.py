"""From the protocol in spec/ to everything that speaks it."""
