"""Makes recordings, inside a client or as a proxy, and replaces all private values in them."""
