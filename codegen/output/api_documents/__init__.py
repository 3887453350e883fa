"""Writes AsyncAPI and OpenAPI documents of the protocol and of the bridge, for other tools and languages."""
