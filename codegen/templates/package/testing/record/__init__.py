"""Makes recordings, from inside a client or as a proxy, and replaces everything secret in them."""
