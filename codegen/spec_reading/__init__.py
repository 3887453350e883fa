"""Reads the files in spec/ and builds a Protocol from them."""
