"""Reads the files in spec/, checks them against the schema, and builds a Protocol from them."""
