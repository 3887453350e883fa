"""Writes the AsyncAPI and OpenAPI documents, for other tools and languages."""
